package rollbook.api.classlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Which run of a course a class is: a number or a short text, as the school counts, e.g. {@code 7} or {@code 2026-1}. On the
 * wire a number stays a number.
 */
public record Semester(String value) {

    /** A number of up to nine digits, as the wire would write it. */
    private static final String COUNTED = "0|[1-9][0-9]{0,8}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Semester of(Object written) {
        if (written instanceof String || written instanceof Integer) {
            return new Semester(written.toString());
        }
        throw new IllegalArgumentException("a semester is a whole number or a text");
    }

    /** How it is written outside. */
    @JsonValue
    Object written() {
        return value.matches(COUNTED) ? (Object) Integer.valueOf(value) : value;
    }

    /** What tells semesters apart: case, width and surrounding blanks make no difference. */
    public String normal() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
