package rollbook.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Another school that customers go to. */
public record CompetitorId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompetitorId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
