package rollbook.api.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of lesson hours, exact to the tenth: there are half hours. On the wire a plain number, e.g. {@code 20} or {@code 1.5}.
 *
 * @param value how many, without idle zeros
 */
public record Hours(BigDecimal value) implements Comparable<Hours> {

    private static final int DECIMALS = 1;
    private static final int MOST_DIGITS = 15;

    public static final Hours NONE = of(0);

    public Hours {
        var plain = value.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw new IllegalArgumentException("hours have one decimal at most");
        }
        if ((long) plain.precision() - plain.scale() > MOST_DIGITS) { // looked at before they are written out
            throw new IllegalArgumentException("hours have at most " + MOST_DIGITS + " digits");
        }
        value = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    public static Hours of(long hours) {
        return new Hours(BigDecimal.valueOf(hours));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hours of(BigDecimal hours) {
        return new Hours(hours);
    }

    @Override
    @JsonValue
    public BigDecimal value() {
        return value;
    }

    public Hours plus(Hours other) {
        return new Hours(value.add(other.value));
    }

    public Hours minus(Hours other) {
        return new Hours(value.subtract(other.value));
    }

    /** The smaller of the two. */
    public Hours least(Hours other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @JsonIgnore
    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Hours other) {
        return value.compareTo(other.value);
    }

    /** As people write it, e.g. {@code 1.5}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
