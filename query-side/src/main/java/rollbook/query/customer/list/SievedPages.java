package rollbook.query.customer.list;

import static rollbook.query.SqlValues.texts;

import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.query.customer.list.Crowds.Crowd;
import rollbook.query.customer.list.Found.Total;

/**
 * Pages of what a search term and filters leave of a scope.
 *
 * <p>What is rare is collected from the index of grams, counted and put into order. What is frequent is soon met by walking the
 * list in its order. The index is asked first: it stops as soon as there are too many to be counted.
 */
final class SievedPages {

    /** What a block of the index of grams finds; the {@code offset} keeps the planner from going by any other index. */
    private static final String HITS = "select c.* from read.customer_grams g join read.customer c"
            + " on c.position = g.position and c.standing = 'LIVE' where g.grams @> b.numbers::int[] offset 0";

    private static final int MOST_COUNTED = Total.ENOUGH + Crowds.SPARE;

    /** What is found in one row of a hundred is met soon. */
    private static final long SOON = 100;

    /** If one part in so many of a page is met so soon, it is worth to go so much farther. */
    private static final int PROMISING = 4;

    private static final int FEWEST_WALKED = 10_000;
    private static final int MOST_WALKED = 100_000;

    private final JdbcClient jdbc;
    private final LongSupplier position;
    private final Crowds crowds = new Crowds();

    /**
     * @param position how far the list has read the log
     */
    SievedPages(JdbcClient jdbc, LongSupplier position) {
        this.jdbc = jdbc;
        this.position = position;
    }

    /**
     * What was collected.
     *
     * @param ids those on the page
     * @param count how many were collected
     * @param blocks how many blocks of the log it took
     */
    private record Collected(List<String> ids, long count, int blocks) {}

    Found find(Wanted wanted, Sorting sorting, PageRequest page, long scope) {
        var now = position.getAsLong(); // before counting: what happens meanwhile has then happened since
        var crowd = crowds.of(wanted, now);
        if (crowd != null) {
            return new Found(amongMany(wanted, sorting, page, crowd), new Total(crowd.counted()));
        }
        var grams = wanted.grams(lastPosition());
        var met = meet(wanted, sorting, page);
        var isMet = met.size() == page.size();
        var found = isMet ? count(wanted, grams) : collect(wanted, grams, sorting, page, MOST_COUNTED);
        var total = new Total(found.count());
        if (found.count() < MOST_COUNTED) {
            return new Found(isMet ? met : found.ids(), total);
        }
        crowd = new Crowd(MOST_COUNTED, now, share(found, grams.length, scope));
        crowds.remember(wanted, crowd);
        return new Found(isMet ? met : amongMany(wanted, sorting, page, crowd), total);
    }

    /** The page, if it is met soon; a little later if it looks as if it were. */
    private List<String> meet(Wanted wanted, Sorting sorting, PageRequest page) {
        var most = Math.min(SOON * through(page), FEWEST_WALKED);
        var met = walk(wanted, sorting, page, most);
        var promises = page.offset() == 0 && PROMISING * met.size() >= page.size() && met.size() < page.size();
        return promises ? walk(wanted, sorting, page, PROMISING * most) : met;
    }

    private static long through(PageRequest page) {
        return page.offset() + page.size();
    }

    private static double share(Collected found, int blocks, long scope) {
        return (double) found.count() * blocks / Math.max(1, found.blocks()) / Math.max(found.count(), scope);
    }

    private List<String> amongMany(Wanted wanted, Sorting sorting, PageRequest page, Crowd crowd) {
        var far = through(page) / crowd.share();
        if (far <= MOST_WALKED) {
            var met = walk(wanted, sorting, page, Math.max(FEWEST_WALKED, 2 * (long) far));
            if (met.size() == page.size()) {
                return met;
            }
        }
        return collect(wanted, wanted.grams(lastPosition()), sorting, page, Integer.MAX_VALUE)
                .ids();
    }

    /** The page, as far as it is met among the first rows of the list. */
    private List<String> walk(Wanted wanted, Sorting sorting, PageRequest page, long most) {
        var sql = "select c.id from (" + wanted.first(sorting) + ") c where " + wanted.matching() + " order by "
                + sorting.sql() + " offset :offset limit :limit";
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("most", most)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** Only the count. */
    private Collected count(Wanted wanted, String[] grams) {
        var sql = "select count(*) as count, coalesce(max(c.place), 0) as blocks from (select b.place from"
                + " unnest(:grams::text[]) with ordinality b (numbers, place) cross join lateral (select 1 from ("
                + HITS
                + ") c where " + wanted.all() + " limit :most) h limit :most) c";
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("grams", grams)
                .param("most", MOST_COUNTED)
                .query((row, _) -> new Collected(List.of(), row.getLong("count"), row.getInt("blocks")))
                .single();
    }

    /** The page and the count, out of at most so many that match: block by block, from the last to the first. */
    private Collected collect(Wanted wanted, String[] grams, Sorting sorting, PageRequest page, int most) {
        var sql = "with c as materialized (select h.*, b.place from unnest(:grams::text[]) with ordinality b (numbers,"
                + " place) cross join lateral (select c.id, " + sorting.keys() + " from (" + HITS + ") c where "
                + wanted.all() + " limit :most) h limit :most)"
                + " select count(*) as count, coalesce(max(c.place), 0) as blocks, array(select c.id from c order by "
                + sorting.byKeys() + " offset :offset limit :limit) as ids from c";
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("grams", grams)
                .param("most", most)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> new Collected(texts(row, "ids"), row.getLong("count"), row.getInt("blocks")))
                .single();
    }

    private long lastPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from read.customer where standing = 'LIVE'")
                .query(Long.class)
                .single();
    }
}
