package rollbook.query.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;

/** Money in tables: an amount beside a column {@code currency}. */
final class Amounts {

    private Amounts() {}

    static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    static Money of(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), row.getString("currency"));
    }

    static @Nullable Money find(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : of(row, column);
    }

    static Money negated(Money amount) {
        return zero(amount.currency()).minus(amount);
    }

    /** What is above zero of it. */
    static Money positivePart(Money amount) {
        return amount.isPositive() ? amount : zero(amount.currency());
    }

    static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
