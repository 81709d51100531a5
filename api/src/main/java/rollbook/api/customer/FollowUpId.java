package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** One note of what was said to a customer. */
public record FollowUpId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FollowUpId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
