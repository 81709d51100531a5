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

    private static final int NEAR = 2_000;

    private final JdbcClient jdbc;

    ShelvedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many customers there are in the scope. */
    long count(Wanted wanted) {
        var sum = wanted.filter().scope() == Scope.ALL && wanted.sight().isWhole() ? "sum(live)" : "sum(pool)";
        var own = wanted.filter().scope() == Scope.ALL && !wanted.sight().isWhole()
                ? " + (select count(*) from read.customer where holder = :own and standing = 'LIVE')"
                : "";
        return jdbc.sql("select coalesce(" + sum + ", 0)" + own + " from read.customer_shelf")
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    List<String> page(Wanted wanted, boolean down, PageRequest page) {
        return page.offset() <= NEAR ? nearPage(wanted, down, page) : farPage(wanted, down, page);
    }

    /** A page near the beginning: walked to without counting. */
    private List<String> nearPage(Wanted wanted, boolean down, PageRequest page) {
        var first = "(select '-infinity'::timestamptz as created_at, 0::bigint as position, 'infinity'::timestamptz as"
                + " next_created_at, 0::bigint as next_position, 0::bigint as through, 0 as n) f";
        var sql = "select c.id from " + first + " cross join lateral (" + rows(wanted, down) + " order by "
                + order("c.", down) + " offset :offset limit :limit) c";
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private List<String> farPage(Wanted wanted, boolean down, PageRequest page) {
        var sql = """
            with reached as (
                select created_at, position, n, sum(n) over w as through,
                       lag(created_at, 1, 'infinity') over w as next_created_at, lag(position, 1, 0) over w as next_position
                from (%s) s window w as (order by %s)
            ), first as (
                select * from reached where through > :offset order by through limit 1
            )
            select c.id from first f cross join lateral (
                %s order by %s offset :offset - (f.through - f.n) limit :limit) c
            """.formatted(shelves(wanted), order("", down), rows(wanted, down), order("c.", down));
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
            return "select created_at, position, live as n from read.customer_shelf";
        }
        var pool = "select created_at, position, pool as n from read.customer_shelf";
        return wanted.filter().scope() == Scope.POOL ? pool : """
            select created_at, position, sum(n)::int as n from (%s union all
                select s.created_at, s.position, 1 from read.customer c cross join lateral (
                    select s.created_at, s.position from read.customer_shelf s
                    where (s.created_at, s.position) <= (c.created_at, c.position)
                    order by s.created_at desc, s.position desc limit 1) s
                where c.standing = 'LIVE' and c.holder = :own) s
            group by created_at, position
            """.formatted(pool);
    }

    /**
     * The rows from the shelf on. Pool and own customers are walked each in its own index and no further than needed: together
     * the planner would sort them all.
     */
    private static String rows(Wanted wanted, boolean down) {
        if (wanted.filter().scope() == Scope.ALL && wanted.sight().isWhole()) {
            return walk("", down);
        }
        var pool = walk(" and c.holder is null", down);
        if (wanted.filter().scope() == Scope.POOL) {
            return pool;
        }
        var enough = " order by " + order("c.", down) + " limit :limit + :offset - (f.through - f.n)";
        return "select c.id, c.created_at, c.position from ((" + pool + enough + ") union all ("
                + walk(" and c.holder = :own", down) + enough + ")) c";
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
