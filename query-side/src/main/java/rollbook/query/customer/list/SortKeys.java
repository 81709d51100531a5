package rollbook.query.customer.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.query.SqlValues;

/**
 * What a customer is put into order by.
 *
 * @param source absent: nowhere in particular
 */
record SortKeys(
        long position,
        String nameKey,
        String status,
        @Nullable String source,
        Instant createdAt) {

    /** Reads the columns of {@code read.customer}. */
    static SortKeys read(ResultSet row) throws SQLException {
        return new SortKeys(
                row.getLong("position"),
                row.getString("name_key"),
                row.getString("status"),
                row.getString("source"),
                SqlValues.moment(row, "created_at"));
    }
}
