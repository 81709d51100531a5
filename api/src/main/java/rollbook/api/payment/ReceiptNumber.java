package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import rollbook.api.Identifier;

/** What stands on a receipt: the year and the number within it, e.g. {@code 2026-000123}. No number is left out, none comes twice. */
public record ReceiptNumber(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiptNumber {
        Identifier.check(value);
    }

    public static ReceiptNumber of(int year, int number) {
        return new ReceiptNumber(String.format(Locale.ROOT, "%04d-%06d", year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
