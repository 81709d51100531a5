package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;
import rollbook.api.staff.StaffId;

/** The list of customers that one consultant holds: {@code portfolio-} and the consultant's id. */
public record PortfolioId(@JsonValue String value) implements Identifier {

    private static final String PREFIX = "portfolio-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PortfolioId {
        Identifier.check(value);
    }

    public static PortfolioId of(StaffId consultant) {
        return new PortfolioId(PREFIX + consultant.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
