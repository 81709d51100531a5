package rollbook.query.customer.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list can be sorted by: a word or a moment or both, then the position in the log. Each has an index of its own. */
enum Order {
    CREATED_AT("createdAt", 2_039, null, null, "c.created_at", SortKeys::createdAt),
    NAME("name", 2_039, "c.name_key", SortKeys::nameKey, null, null),
    CODE("code", 2_039, null, null, null, null),
    STATUS("status", 2_039, "c.status", SortKeys::status, "c.created_at", SortKeys::createdAt),
    SOURCE("source", 2_039, "coalesce(c.source, 'ZZZ')", Order::source, "c.created_at", SortKeys::createdAt),
    NEXT_CONTACT_AT("nextContactAt", 0, null, null, "c.next_contact_at", null);

    /** Those whose far pages are counted off by shelves. */
    static final List<Order> SHELVED = List.of(CREATED_AT, NAME, CODE, STATUS, SOURCE);

    /** Stands after all sources, in any collation. */
    private static final String NO_SOURCE = "ZZZ";

    final String field;

    private final int every;
    private final @Nullable String word;
    private final @Nullable Function<SortKeys, String> wordOf;
    private final @Nullable String moment;
    private final @Nullable Function<SortKeys, Instant> momentOf;

    /**
     * @param field as people name it
     * @param every one position of so many, a prime, begins a shelf; 0 if there are none
     */
    Order(
            String field,
            int every,
            @Nullable String word,
            @Nullable Function<SortKeys, String> wordOf,
            @Nullable String moment,
            @Nullable Function<SortKeys, Instant> momentOf) {
        this.field = field;
        this.every = every;
        this.word = word;
        this.wordOf = wordOf;
        this.moment = moment;
        this.momentOf = momentOf;
    }

    private static String source(SortKeys keys) {
        return keys.source() == null ? NO_SOURCE : keys.source();
    }

    /** Where a customer stands in this order. */
    Place place(SortKeys keys) {
        return new Place(
                this,
                wordOf == null ? "" : wordOf.apply(keys),
                momentOf == null ? null : momentOf.apply(keys),
                keys.position());
    }

    /** Whether a shelf begins with who stands at this position of the log. */
    boolean beginsAt(long position) {
        return position % every == 0;
    }

    boolean isShelved() {
        return every > 0;
    }

    /** Its name, the word and the moment of a customer {@code c}, and how many positions there are to a shelf, as a row of SQL. */
    String sql() {
        return "('%s', %s, %s, %d)"
                .formatted(
                        name(),
                        word == null ? "''" : word,
                        moment == null ? "'" + Place.ALWAYS + "'::timestamptz" : moment,
                        every);
    }

    /** The columns of a customer {@code c} it goes by. */
    List<String> columns() {
        return pick(word, moment, "c.position");
    }

    /** The columns of a shelf that stand for them. */
    List<String> ofShelf(String shelf) {
        return pick(word == null ? null : shelf + ".word", moment == null ? null : shelf + ".at", shelf + ".position");
    }

    /** As many values, named in the same order. */
    List<String> values(String word, String moment, String position) {
        return pick(this.word == null ? null : word, this.moment == null ? null : moment, position);
    }

    private static List<String> pick(@Nullable String word, @Nullable String moment, String position) {
        var columns = new ArrayList<String>();
        if (word != null) {
            columns.add(word);
        }
        if (moment != null) {
            columns.add(moment);
        }
        columns.add(position);
        return List.copyOf(columns);
    }
}
