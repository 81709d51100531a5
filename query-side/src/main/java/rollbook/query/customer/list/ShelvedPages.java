package rollbook.query.customer.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.query.customer.Sight;

/**
 * Pages of a whole scope, however far back: the counts of the shelves lead to the shelf where the page begins, and only from there
 * on the index of the order is walked.
 */
final class ShelvedPages {

    private static final int NEAR = 500;

    /** The shelf that a page begins on, and the one that is met next when the list is read from its end. */
    private static final String FIRST = """
        with reached as (
            select s.word, s.at, s.position, s.n, sum(s.n) over w as through, lag(s.word) over w as next_word,
                   lag(s.at) over w as next_at, lag(s.position) over w as next_position
            from (%s) s window w as (order by %s)
        )
        select * from reached where through > :offset order by through limit 1
        """;

    private final JdbcClient jdbc;

    ShelvedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where to begin to walk.
     *
     * @param place nowhere: at the beginning of the list
     * @param offset customers to be passed over from there
     */
    private record Start(@Nullable Place place, long offset) {}

    /** How many customers there are in the scope. */
    long count(Wanted wanted) {
        var sum = isAll(wanted) ? "sum(live)" : "sum(pool)";
        var own = isPoolAndOwn(wanted)
                ? " + (select count(*) from read.customer c where c.standing = 'LIVE' and " + Sight.heldBy("own") + ")"
                : "";
        return jdbc.sql("select coalesce(" + sum + ", 0)" + own + " from read.customer_shelf where sort = 'CODE'")
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    List<String> page(Wanted wanted, Sorting sorting, PageRequest page) {
        var start = page.offset() > NEAR && sorting.order().isShelved()
                ? start(wanted, sorting, page.offset())
                : new Start(null, page.offset());
        return walk(wanted, sorting, start, page.size());
    }

    private Start start(Wanted wanted, Sorting sorting, long offset) {
        return jdbc.sql(FIRST.formatted(shelves(wanted, sorting.order()), sorting.ofShelves("s")))
                .params(wanted.parameters())
                .param("sort", sorting.order().name())
                .param("offset", offset)
                .query((row, _) -> {
                    var side = sorting.down() ? "next_" : "";
                    var place = row.getString(side + "word") == null ? null : Place.read(sorting.order(), row, side);
                    return new Start(place, offset - (row.getLong("through") - row.getLong("n")));
                })
                .optional()
                .orElse(new Start(null, offset));
    }

    /** Counted off in an index: of the order, or of the pool. */
    private List<String> walk(Wanted wanted, Sorting sorting, Start start, int size) {
        var parameters = new HashMap<>(wanted.parameters());
        var from = from(sorting, start.place(), parameters);
        var sql = "select c.id from (select c.position, row_number() over () as place from ("
                + wanted.positions(sorting) + from + " order by " + sorting.sql()
                + " offset :offset limit :limit) c) p join read.customer c on c.position = p.position and "
                + wanted.within()
                + " order by p.place";
        return jdbc.sql(sql)
                .params(parameters)
                .param("offset", start.offset())
                .param("limit", size)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private static String from(Sorting sorting, @Nullable Place place, Map<String, Object> parameters) {
        if (place == null) {
            return "";
        }
        parameters.putAll(place.parameters("fromWord", "fromAt", "fromPosition"));
        var order = sorting.order();
        return " and (" + String.join(", ", order.columns()) + ") " + (sorting.down() ? "<" : ">=") + " ("
                + String.join(", ", order.values(":fromWord", ":fromAt::timestamptz", ":fromPosition")) + ")";
    }

    /** What stands on each shelf. */
    private static String shelves(Wanted wanted, Order order) {
        var counts = "select word, at, position, " + (isAll(wanted) ? "live" : "pool")
                + " as n from read.customer_shelf where sort = :sort";
        if (!isPoolAndOwn(wanted)) {
            return counts;
        }
        var shelf = String.join(", ", order.ofShelf("s"));
        return """
            select word, at, position, sum(n)::int as n from (%s union all
                select s.word, s.at, s.position, 1 from read.customer c cross join lateral (
                    select s.word, s.at, s.position from read.customer_shelf s
                    where s.sort = :sort and (%s) <= (%s)
                    order by s.word desc, s.at desc, s.position desc limit 1) s
                where c.standing = 'LIVE' and %s) s
            group by word, at, position
            """.formatted(counts, shelf, String.join(", ", order.columns()), Sight.heldBy("own"));
    }

    private static boolean isAll(Wanted wanted) {
        return wanted.filter().scope() == Scope.ALL && wanted.sight().isWhole();
    }

    private static boolean isPoolAndOwn(Wanted wanted) {
        return wanted.filter().scope() == Scope.ALL && !wanted.sight().isWhole();
    }
}
