package rollbook.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, exact to the hundredth. On the wire {@code {"amount":"120.00","currency":"CNY"}}.
 *
 * @param amount with two decimals; may be negative
 * @param currency by its three letters; {@code CNY} where it is not named
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements Comparable<Money> {

    private static final String USUAL_CURRENCY = "CNY";
    private static final int DECIMALS = 2;

    /** Room for sums; how much can be written down at once is a rule of those who take it. */
    private static final int MOST_DIGITS = 30;

    public static final Money ZERO = new Money(BigDecimal.ZERO, USUAL_CURRENCY);

    public Money(BigDecimal amount, @Nullable String currency) {
        this.amount = exact(amount);
        this.currency = currency == null ? USUAL_CURRENCY : currency;
        if (!this.currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters");
        }
    }

    /** So much in the usual currency, e.g. {@code Money.of("120.00")}. */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount), USUAL_CURRENCY);
    }

    private static BigDecimal exact(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > MOST_DIGITS - DECIMALS) {
            throw new IllegalArgumentException("money has two decimals and at most " + MOST_DIGITS + " digits");
        }
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    public Money plus(Money other) {
        return new Money(amount.add(like(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(like(other)), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(like(other));
    }

    private BigDecimal like(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("sums of different currencies do not add up");
        }
        return other.amount;
    }

    /** As people read it, e.g. {@code 120.00 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
