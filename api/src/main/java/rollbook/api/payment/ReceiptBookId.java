package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import rollbook.api.Identifier;

/** The book that the receipts of one year are torn from: {@code receipts-} and the year. */
public record ReceiptBookId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiptBookId {
        Identifier.check(value);
    }

    public static ReceiptBookId of(int year) {
        return new ReceiptBookId(String.format(Locale.ROOT, "receipts-%04d", year));
    }

    @Override
    public String toString() {
        return value;
    }
}
