package rollbook.query;

import java.util.ArrayList;
import java.util.List;

/** What stands in the tables that projections keep. */
public final class Reads {

    private Reads() {}

    /** Every row of every table, sorted: two dumps are equal where the tables are. */
    public static List<String> dump(School school) {
        var rows = new ArrayList<String>();
        for (var table : tables(school)) {
            var sql = "select '" + table + " ' || row_to_json(t)::text as row from read." + table + " t order by 1";
            rows.addAll(school.jdbc()
                    .sql(sql)
                    .query((row, _) -> row.getString("row"))
                    .list());
        }
        return rows;
    }

    private static List<String> tables(School school) {
        return school.jdbc()
                .sql("select tablename from pg_tables where schemaname = 'read' order by tablename")
                .query((row, _) -> row.getString("tablename"))
                .list();
    }
}
