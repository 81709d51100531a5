package rollbook.api.unique;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** A value that can be borne only once. It is made of the kind and a keyed hash, so it does not give the value away. */
public record UniqueValueId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UniqueValueId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
