package rollbook.query.customer.list;

import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.query.customer.list.Found.Total;

/** Pages of what is little enough to be simply asked for. */
final class PlainPages {

    private final JdbcClient jdbc;

    PlainPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(Wanted wanted, Sorting sorting, PageRequest page) {
        return wanted.isSomebodys() ? countedOnTheWay(wanted, sorting, page) : countedApart(wanted, sorting, page);
    }

    /** The few that somebody holds are all looked at to put them into order, and counted then. */
    private Found countedOnTheWay(Wanted wanted, Sorting sorting, PageRequest page) {
        var ids = new ArrayList<String>();
        var all = new long[1];
        ask("c.id, count(*) over () as total", wanted, sorting, page).query(row -> {
            ids.add(row.getString("id"));
            all[0] = row.getLong("total");
        });
        var isPastTheEnd = ids.isEmpty() && page.offset() > 0;
        return new Found(ids, isPastTheEnd ? count(wanted) : new Total(all[0]));
    }

    private Found countedApart(Wanted wanted, Sorting sorting, PageRequest page) {
        var ids = ask("c.id", wanted, sorting, page)
                .query((row, _) -> row.getString("id"))
                .list();
        return new Found(ids, count(wanted));
    }

    private JdbcClient.StatementSpec ask(String columns, Wanted wanted, Sorting sorting, PageRequest page) {
        var sql = "select " + columns + " from " + wanted.source() + " where " + wanted.all() + " order by "
                + sorting.sql() + " offset :offset limit :limit";
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size());
    }

    private Total count(Wanted wanted) {
        var sql = "select count(*) from (select 1 from " + wanted.source() + " where " + wanted.all() + " limit "
                + (Total.ENOUGH + 1) + ") c";
        return new Total(
                jdbc.sql(sql).params(wanted.parameters()).query(Long.class).single());
    }
}
