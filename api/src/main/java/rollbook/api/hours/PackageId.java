package rollbook.api.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** One package of lesson hours. */
public record PackageId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PackageId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
