package rollbook.query.customer.list;

import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.query.customer.list.Found.Total;

/**
 * Pages of what a search term and filters leave of a scope.
 *
 * <p>What is frequent is soon met by walking the list in its order; what is rare is soon collected from the index of grams. At
 * a million customers both take the same few thousand rows where one in two hundred matches. So the first rows of the list
 * are walked, and only if the page is not full by then, the index is asked.
 */
final class SievedPages {

    private static final int WALK = 10_000;

    /** What a block of the index of grams finds; the {@code offset} keeps the planner from going by any other index. */
    private static final String HITS = "select c.* from read.customer c where c.grams @> g::int[] offset 0";

    private final JdbcClient jdbc;

    SievedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(Wanted wanted, Sorting sorting, PageRequest page) {
        var met = page.offset() + page.size() <= WALK ? walk(wanted, sorting, page) : List.<String>of();
        if (!wanted.isIndexed()) {
            return new Found(met.isEmpty() ? collectAll(wanted, sorting, page) : met, count(wanted));
        }
        var grams = wanted.grams(lastPosition());
        var total = count(wanted, grams);
        if (met.size() == page.size() || page.offset() >= total.counted() && total.isExact()) {
            return new Found(met, total);
        }
        var ids = total.isExact() ? collect(wanted, grams, sorting, page) : collectAll(wanted, sorting, page);
        return new Found(ids, total);
    }

    /** The page, as far as it is met among the first rows of the list. */
    private List<String> walk(Wanted wanted, Sorting sorting, PageRequest page) {
        var sql = "select c.id from (select c.* from read.customer c where " + wanted.within() + " order by "
                + sorting.sql() + " limit " + WALK + ") c where " + wanted.matching() + " order by " + sorting.sql()
                + " offset :offset limit :limit";
        return ids(sql, wanted, page);
    }

    /** The page, out of everything that matches: all of it is collected first, whatever the planner thinks of the order. */
    private List<String> collect(Wanted wanted, String[] grams, Sorting sorting, PageRequest page) {
        var sql = "with c as materialized (select c.id, " + sorting.columns()
                + " from unnest(:grams::text[]) g cross join lateral ("
                + "select c.* from (" + HITS + ") c where " + wanted.all() + ") c)"
                + " select c.id from c order by " + sorting.sql() + " offset :offset limit :limit";
        var parameters = new HashMap<>(wanted.parameters());
        parameters.put("grams", grams);
        return jdbc.sql(sql)
                .params(parameters)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private List<String> collectAll(Wanted wanted, Sorting sorting, PageRequest page) {
        return ids(
                "select c.id from read.customer c where " + wanted.all() + " order by " + sorting.sql()
                        + " offset :offset limit :limit",
                wanted,
                page);
    }

    private List<String> ids(String sql, Wanted wanted, PageRequest page) {
        return jdbc.sql(sql)
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private Total count(Wanted wanted, String[] grams) {
        var enough = Total.ENOUGH + 1;
        var sql = "select count(*) from (select 1 from unnest(:grams::text[]) g cross join lateral ("
                + "select 1 from (" + HITS + ") c where " + wanted.all() + " limit " + enough
                + ") c limit " + enough + ") c";
        return new Total(jdbc.sql(sql)
                .params(wanted.parameters())
                .param("grams", grams)
                .query(Long.class)
                .single());
    }

    private Total count(Wanted wanted) {
        var sql = "select count(*) from (select 1 from read.customer c where " + wanted.all() + " limit "
                + (Total.ENOUGH + 1) + ") c";
        return new Total(
                jdbc.sql(sql).params(wanted.parameters()).query(Long.class).single());
    }

    private long lastPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from read.customer where standing = 'LIVE'")
                .query(Long.class)
                .single();
    }

    /** The page and the count of a scope that is small, or is walked from its index. */
    Found plain(Wanted wanted, Sorting sorting, PageRequest page) {
        return new Found(collectAll(wanted, sorting, page), count(wanted));
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
}
