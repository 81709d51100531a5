package rollbook.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A course on the price list. */
public record CourseId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CourseId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
