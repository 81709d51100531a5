package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** One payment. It begins with the ledger it stands in, so that nobody has to look that up. */
public record PaymentId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
        Identifier.check(value);
    }

    /** A payment in this ledger. */
    public static PaymentId in(LedgerId ledger, String own) {
        return new PaymentId(LedgerPart.join(ledger, own));
    }

    /** The ledger it stands in. */
    public LedgerId ledger() {
        return LedgerPart.ledgerOf(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
