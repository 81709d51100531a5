package rollbook.query.customer.list;

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
        var sql = "select c.id from " + wanted.source() + " where " + wanted.all() + " order by " + sorting.sql()
                + " offset :offset limit :limit";
        var ids = jdbc.sql(sql)
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
        return new Found(ids, count(wanted));
    }

    private Total count(Wanted wanted) {
        var sql = "select count(*) from (select 1 from " + wanted.source() + " where " + wanted.all() + " limit "
                + (Total.ENOUGH + 1) + ") c";
        return new Total(
                jdbc.sql(sql).params(wanted.parameters()).query(Long.class).single());
    }
}
