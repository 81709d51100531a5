package rollbook.query.customer.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * How a list is sorted.
 *
 * @param order what it goes by
 * @param down whether from the last to the first; whom nobody is to be contacted stand last both ways
 */
record Sorting(Order order, boolean down) {

    /** Newest first. */
    static final Sorting USUAL = new Sorting(Order.CREATED_AT, true);

    static Sorting of(String sort) {
        if (sort.isEmpty()) {
            return USUAL;
        }
        var down = sort.startsWith("-");
        var field = down ? sort.substring(1) : sort;
        return Arrays.stream(Order.values())
                .filter(order -> order.field.equals(field))
                .findFirst()
                .map(order -> new Sorting(order, down))
                .orElseThrow(() -> new Refused(
                        new Refusal.Malformed(List.of(new FieldError("sort", "unknown", "is no field of the list")))));
    }

    /** What customers {@code c} are sorted by, each under a name of its own. */
    String keys() {
        var columns = order.columns();
        var keys = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            keys.append(i == 0 ? "" : ", ")
                    .append(columns.get(i))
                    .append(" as key")
                    .append(i);
        }
        return keys.toString();
    }

    /** What stands after {@code order by} where they bear these names. */
    String byKeys() {
        var names = new String[order.columns().size()];
        Arrays.setAll(names, i -> "key" + i);
        return by(List.of(names));
    }

    /** What stands after {@code order by} for customers {@code c}. */
    String sql() {
        return by(order.columns());
    }

    /** What stands after {@code order by} for shelves. */
    String ofShelves(String shelf) {
        return by(order.ofShelf(shelf));
    }

    private String by(List<String> columns) {
        var direction = !down ? "" : order == Order.NEXT_CONTACT_AT ? " desc nulls last" : " desc";
        return columns.getFirst()
                + direction
                + columns.stream()
                        .skip(1)
                        .map(column -> ", " + column + (down ? " desc" : ""))
                        .collect(Collectors.joining());
    }
}
