package rollbook.query.customer.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.query.customer.list.Found.Total;

/** Pages that are simply asked for: of scopes that are small, and of whole ones in the order of an index. */
final class PlainPages {

    private final JdbcClient jdbc;

    PlainPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(Wanted wanted, Sorting sorting, PageRequest page) {
        var sql = "select c.id from read.customer c where " + wanted.all() + " order by " + sorting.sql()
                + " offset :offset limit :limit";
        return new Found(ids(sql, wanted, page), count(wanted));
    }

    /** The page of a whole scope whose count is known: counted off in the index of the order, without looking at rows. */
    Found counted(Wanted wanted, Sorting sorting, PageRequest page, long total) {
        var sql = "select c.id from (select c.position, row_number() over () as place from (select c.position"
                + " from read.customer c where " + wanted.within() + " order by " + sorting.sql()
                + " offset :offset limit :limit) c) p join read.customer c on c.position = p.position and "
                + wanted.within()
                + " order by p.place";
        return new Found(ids(sql, wanted, page), new Total(total));
    }

    private List<String> ids(String sql, Wanted wanted, PageRequest page) {
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private Total count(Wanted wanted) {
        var sql = "select count(*) from (select 1 from read.customer c where " + wanted.all() + " limit "
                + (Total.ENOUGH + 1) + ") c";
        return new Total(
                jdbc.sql(sql).params(wanted.parameters()).query(Long.class).single());
    }
}
