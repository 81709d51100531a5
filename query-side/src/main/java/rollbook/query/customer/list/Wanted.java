package rollbook.query.customer.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.query.customer.Sight;

/**
 * Which customers are wanted, as SQL over {@code read.customer c}: always also what the asker may see.
 *
 * @param within the scope: who holds them, and whether they are laid aside
 * @param matching what narrows it further
 * @param words what they must be found by
 * @param marks what they must be marked with
 * @param parameters the values in the SQL
 */
record Wanted(
        CustomerFilter filter,
        Sight sight,
        String within,
        String matching,
        Set<String> words,
        List<String> marks,
        Map<String, Object> parameters) {

    private static final String POOL =
            "(select h.id, h.created_at, h.position from read.customer_holding h where h.holder = '') h join"
                    + " read.customer c on c.id = h.id and c.created_at = h.created_at and c.position = h.position";

    private static final String FOUND_BY = "c.id, c.search_text, c.source, c.status, c.course_id, c.intention, c.tags";

    private static final Pattern CODE = Pattern.compile("[cC](\\d{7,18})");

    static Wanted of(CustomerFilter filter, Actor actor) {
        var sight = new Sight(actor);
        var parameters = new HashMap<String, Object>();
        var within = within(filter, sight, parameters);
        var q = filter.q() == null ? "" : filter.q().strip();
        var code = CODE.matcher(q);
        var words = code.matches() ? Set.<String>of() : SearchText.words(q);
        var matching = new ArrayList<String>();
        if (code.matches()) {
            matching.add("c.position = " + Long.parseLong(code.group(1)));
        }
        for (var word : words) {
            var name = "word" + matching.size();
            matching.add("c.search_text like :" + name);
            parameters.put(name, '%' + escaped(word) + '%');
        }
        equal(matching, parameters, "source", "c.source", filter.source());
        equal(matching, parameters, "status", "c.status", filter.status());
        equal(matching, parameters, "course", "c.course_id", filter.courseId());
        equal(matching, parameters, "intention", "c.intention", filter.intention());
        equal(matching, parameters, "tag", "any (c.tags)", filter.tag());
        // a number finds one customer at once: nothing is to be told by grams
        var marks = code.matches()
                ? List.<String>of()
                : Marks.of(
                        filter.source(),
                        filter.tag() == null ? List.of() : List.of(filter.tag()),
                        filter.courseId(),
                        filter.status(),
                        filter.intention());
        return new Wanted(filter, sight, within, String.join(" and ", matching), words, marks, parameters);
    }

    private static String within(CustomerFilter filter, Sight sight, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add(filter.deleted() ? "c.standing = 'ASIDE'" : "c.standing = 'LIVE'");
        switch (filter.scope()) {
            case POOL -> conditions.add("c.holder is null");
            case MINE -> {
                conditions.add(Sight.heldBy("me"));
                parameters.put("me", sight.actor().id().value());
            }
            case ALL -> {}
        }
        if (filter.consultantId() != null) {
            conditions.add(Sight.heldBy("consultant"));
            parameters.put("consultant", filter.consultantId().value());
        }
        if (!sight.isWhole() && filter.scope() != Scope.POOL) {
            conditions.add("(c.holder is null or c.holder = :own)");
            parameters.put("own", sight.own());
        }
        return String.join(" and ", conditions);
    }

    private static void equal(
            List<String> matching, Map<String, Object> parameters, String name, String column, @Nullable Object value) {
        if (value != null) {
            matching.add(":" + name + " = " + column);
            parameters.put(name, value.toString().replace("\0", ""));
        }
    }

    private static String escaped(String word) {
        return word.replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * Where customers {@code c} are looked for when they are few: a small pool in a table of its own instead of among all. That each is
     * where the other is lets the database begin with either.
     */
    String source() {
        return isPool() ? POOL : "read.customer c";
    }

    /**
     * The positions of everybody in the scope, as a statement that is put into order and cut by whoever asks. The pool is met as its
     * customers came in a table of its own, where everybody else is passed over.
     */
    String positions(Sorting sorting) {
        return isPoolAsItCame(sorting)
                ? "select c.position, c.created_at from read.customer_holding c where c.holder = ''"
                : "select c.position from read.customer c where " + within;
    }

    /** Those who come first, as so many rows {@code c} as the parameter {@code most} tells; in their order, so that few need be looked at. */
    String first(Sorting sorting) {
        var cut = " order by " + sorting.sql() + " limit :most";
        return isPoolAsItCame(sorting)
                ? "select p.position, p.created_at, " + FOUND_BY + " from (" + positions(sorting) + cut
                        + ") p join read.customer c on c.position = p.position and " + within
                : "select c.* from read.customer c where " + within + cut;
    }

    private boolean isPoolAsItCame(Sorting sorting) {
        return isPool() && sorting.order() == Order.CREATED_AT;
    }

    private boolean isPool() {
        return filter.scope() == Scope.POOL && !filter.deleted();
    }

    /** Everything that must hold. */
    String all() {
        return matching.isEmpty() ? within : within + " and " + matching;
    }

    /** What is the same for the same question, whoever asks. */
    Object key() {
        return Map.entry(all(), parameters);
    }

    boolean isWholeScope() {
        return matching.isEmpty();
    }

    /** Whether the scope is one that is counted shelf by shelf; the others are small. */
    boolean isShelved() {
        return !filter.deleted() && !isSomebodys();
    }

    /** Whether only those are wanted whom one consultant holds. */
    boolean isSomebodys() {
        return filter.scope() == Scope.MINE || filter.consultantId() != null;
    }

    /** Whether the index of grams can tell anything. */
    boolean isIndexed() {
        return !words.isEmpty() || !marks.isEmpty();
    }

    /** For each block of the log, from the last to the first, the numbers a row must have. */
    String[] grams(long lastPosition) {
        var blocks = new ArrayList<String>();
        for (int block = Grams.block(lastPosition); block >= 0; block--) {
            blocks.add(Grams.literal(Grams.wanted(words, marks, block)));
        }
        return blocks.toArray(String[]::new);
    }
}
