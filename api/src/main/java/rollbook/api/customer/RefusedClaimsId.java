package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** Names some refused claims that were written down together. */
public record RefusedClaimsId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefusedClaimsId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
