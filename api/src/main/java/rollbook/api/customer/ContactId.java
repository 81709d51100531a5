package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** Somebody who can be called about a customer: a parent, an employer. */
public record ContactId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
