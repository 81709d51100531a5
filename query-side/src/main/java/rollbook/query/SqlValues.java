package rollbook.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the school's values out of a row; what is null stays absent. */
public final class SqlValues {

    private SqlValues() {}

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A moment that is never absent. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A text as the value it stands for, e.g. with {@code StaffId::new} or {@code Source::valueOf}. */
    public static <V> @Nullable V word(ResultSet row, String column, Function<String, V> value) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : value.apply(text);
    }
}
