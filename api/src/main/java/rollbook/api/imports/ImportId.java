package rollbook.api.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** One file that was brought in. */
public record ImportId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
