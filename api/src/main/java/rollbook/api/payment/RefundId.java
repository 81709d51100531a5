package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** Money given back, or asked back. It begins with the ledger it stands in, so that nobody has to look that up. */
public record RefundId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefundId {
        Identifier.check(value);
    }

    /** A refund in this ledger. */
    public static RefundId in(LedgerId ledger, String own) {
        return new RefundId(LedgerPart.join(ledger, own));
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
