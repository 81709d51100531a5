package rollbook.query.customer.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * The order of a list. Each has an index of its own; downwards it is read backwards. Only the next contact has two: whom nobody
 * is to be contacted stand last both ways.
 *
 * @param by what it goes by
 * @param down whether from the last to the first
 */
record Sorting(By by, boolean down) {

    /** What a list can be sorted by. */
    enum By {
        CREATED_AT("createdAt", "c.created_at", "c.position"),
        NAME("name", "c.name_key", "c.position"),
        CODE("code", "c.position"),
        STATUS("status", "c.status", "c.created_at", "c.position"),
        SOURCE("source", "c.source", "c.created_at", "c.position"),
        NEXT_CONTACT_AT("nextContactAt", "c.next_contact_at", "c.position");

        private final String field;
        private final List<String> columns;

        By(String field, String... columns) {
            this.field = field;
            this.columns = List.of(columns);
        }
    }

    /** Newest first. */
    static final Sorting USUAL = new Sorting(By.CREATED_AT, true);

    static Sorting of(String sort) {
        if (sort.isEmpty()) {
            return USUAL;
        }
        var down = sort.startsWith("-");
        var field = down ? sort.substring(1) : sort;
        return Arrays.stream(By.values())
                .filter(by -> by.field.equals(field))
                .findFirst()
                .map(by -> new Sorting(by, down))
                .orElseThrow(() -> new Refused(
                        new Refusal.Malformed(List.of(new FieldError("sort", "unknown", "is no field of the list")))));
    }

    boolean isByCreation() {
        return by == By.CREATED_AT;
    }

    /** The columns it goes by. */
    String columns() {
        return String.join(", ", by.columns);
    }

    /** What stands after {@code order by}. */
    String sql() {
        var direction = !down ? "" : by == By.NEXT_CONTACT_AT ? " desc nulls last" : " desc";
        return by.columns.getFirst()
                + direction
                + by.columns.stream()
                        .skip(1)
                        .map(column -> ", " + column + (down ? " desc" : ""))
                        .collect(Collectors.joining());
    }
}
