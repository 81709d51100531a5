package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** A customer's file. */
public record CustomerId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
