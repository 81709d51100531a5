package rollbook.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A branch of the school. */
public record BranchId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BranchId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
