package rollbook.query.customer.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerQuery.Scope;

/**
 * Pages of a whole scope in the order of creation, however far back: the counts of the shelves lead to the shelf where the
 * page begins, and only from there on rows are walked.
 */
final class ShelvedPages {

    private final JdbcClient jdbc;

    ShelvedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many customers there are in the scope. */
    long count(Wanted wanted) {
        return jdbc.sql("select coalesce(sum(n), 0) from (" + shelves(wanted) + ") s")
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    List<String> page(Wanted wanted, boolean down, PageRequest page) {
        var sql = """
            with shelf as (
                select created_at, position, sum(n) as n from (%s) s group by created_at, position
            ), reached as (
                select created_at, position, n, sum(n) over (order by %s) as through,
                       lead(created_at, 1, 'infinity') over upwards as next_created_at,
                       lead(position, 1, 0) over upwards as next_position
                from shelf window upwards as (order by created_at, position)
            ), first as (
                select * from reached where through > :offset order by through limit 1
            )
            select c.id from first f cross join lateral (
                %s order by %s offset :offset - (f.through - f.n) limit :limit) c
            """.formatted(
                        shelves(wanted),
                        down ? "created_at desc, position desc" : "created_at, position",
                        rows(wanted, down),
                        order("c.", down));
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** What stands on each shelf. */
    private static String shelves(Wanted wanted) {
        if (wanted.filter().scope() == Scope.ALL && wanted.sight().isWhole()) {
            return "select created_at, position, live::bigint as n from read.customer_shelf";
        }
        var pool = "select created_at, position, pool::bigint as n from read.customer_shelf";
        return wanted.filter().scope() == Scope.POOL ? pool : pool + " union all " + """
            select s.created_at, s.position, count(*) from read.customer c cross join lateral (
                select s.created_at, s.position from read.customer_shelf s
                where (s.created_at, s.position) <= (c.created_at, c.position)
                order by s.created_at desc, s.position desc limit 1) s
            where c.standing = 'LIVE' and c.holder = :own
            group by s.created_at, s.position
            """;
    }

    /** The rows from the shelf on; of pool and own customers each for itself, since each has its index. */
    private static String rows(Wanted wanted, boolean down) {
        if (wanted.filter().scope() == Scope.ALL && wanted.sight().isWhole()) {
            return walk("", down);
        }
        var pool = walk(" and c.holder is null", down);
        return wanted.filter().scope() == Scope.POOL
                ? pool
                : "select c.id, c.created_at, c.position from (" + pool + " union all "
                        + walk(" and c.holder = :own", down) + ") c";
    }

    private static String walk(String held, boolean down) {
        var from = down
                ? "(c.created_at, c.position) < (f.next_created_at, f.next_position)"
                : "(c.created_at, c.position) >= (f.created_at, f.position)";
        return "select c.id, c.created_at, c.position from read.customer c where c.standing = 'LIVE'" + held + " and "
                + from;
    }

    private static String order(String table, boolean down) {
        var direction = down ? " desc" : "";
        return table + "created_at" + direction + ", " + table + "position" + direction;
    }
}
