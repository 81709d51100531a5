package rollbook.query;

import java.util.List;
import java.util.Map;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * The orders a list can be in.
 *
 * @param fields what one may sort by, as the wire spells it, and what stands for it in SQL
 * @param usual the order nobody has to ask for, e.g. {@code -createdAt}
 * @param last what decides between lines that are equal in everything else
 */
public record Ordering(Map<String, String> fields, String usual, String last) {

    /** What stands after {@code order by} for a wish such as {@code -createdAt}; empty for the usual order. */
    public String sql(String wish) {
        var wanted = wish.isEmpty() ? usual : wish;
        var down = wanted.startsWith("-");
        var column = fields.get(down ? wanted.substring(1) : wanted);
        if (column == null) {
            throw new Refused(
                    new Refusal.Malformed(List.of(new FieldError("sort", "unknown", "is no field of the list"))));
        }
        return column + (down ? " desc nulls last, " : " nulls last, ") + last;
    }
}
