package rollbook.query.customer.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order.
 *
 * @param word empty where the order goes by none
 * @param at absent where the order goes by no moment
 */
record Place(Order order, String word, @Nullable Instant at, long position) {

    /** What stands in the tables where the order goes by no moment. */
    static final String ALWAYS = "-infinity";

    /** Places of one order as they stand in it; words as {@code collate "C"} puts them. */
    static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::word, Place::byCharacters)
            .thenComparing(Place::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Place::position);

    /**
     * Reads a place.
     *
     * @param side what stands before the names of its columns
     */
    static Place read(Order order, ResultSet row, String side) throws SQLException {
        var at = row.getObject(side + "at", OffsetDateTime.class);
        return new Place(
                order,
                row.getString(side + "word"),
                at.equals(OffsetDateTime.MIN) ? null : at.toInstant(),
                row.getLong(side + "position"));
    }

    /** Text in Java is put into order by halves of characters beyond the basic plane. */
    private static int byCharacters(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            var a = one.charAt(i);
            var b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Its moment as PostgreSQL reads it. */
    String moment() {
        return at == null ? ALWAYS : at.toString();
    }

    Map<String, Object> parameters(String word, String at, String position) {
        var parameters = new HashMap<String, Object>();
        parameters.put("sort", order.name());
        parameters.put(word, this.word);
        parameters.put(at, moment());
        parameters.put(position, this.position);
        return parameters;
    }
}
