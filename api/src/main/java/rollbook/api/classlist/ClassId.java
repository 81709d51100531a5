package rollbook.api.classlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** A class: one run of a course. */
public record ClassId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClassId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
