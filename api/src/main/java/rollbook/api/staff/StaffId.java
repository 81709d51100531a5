package rollbook.api.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** Somebody who works at the school. */
public record StaffId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
