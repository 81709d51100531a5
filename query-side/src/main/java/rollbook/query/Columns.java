package rollbook.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * The columns of a table and where their values come from. However many rows there are, they are written with one statement:
 * a column travels as one array. The first column is the key.
 *
 * @param <S> what a row is
 */
public final class Columns<S> {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final String table;
    private final List<Column<S>> columns = new ArrayList<>();

    private Columns(String table) {
        this.table = table;
    }

    public static <S> Columns<S> of(String table) {
        return new Columns<>(table);
    }

    /**
     * Adds a column.
     *
     * @param type as PostgreSQL calls it
     * @param value a text, a number, a truth, a moment, a day, or a list of texts, numbers or days
     */
    public Columns<S> with(String name, String type, Function<S, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** The rows with these keys, as far as there are any, by key. */
    public Map<String, S> find(JdbcTemplate jdbc, Collection<String> keys, Reading<S> reading) {
        var key = columns.getFirst().name();
        var found = new HashMap<String, S>();
        jdbc.query(
                "select " + names("%s") + " from " + table + " where " + key + " = any (?)",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", keys.toArray(String[]::new))),
                row -> {
                    found.put(row.getString(key), reading.of(row));
                });
        return found;
    }

    /** Forgets all rows. */
    public void clear(JdbcTemplate jdbc) {
        jdbc.execute("truncate " + table);
    }

    /** Writes new rows, and old ones anew. */
    public void upsert(JdbcTemplate jdbc, Collection<S> rows) {
        var key = columns.getFirst().name();
        var sql = "insert into " + table + " (" + names("%s") + ") select " + values() + " from " + arrays()
                + " on conflict (" + key + ") do update set " + names("%1$s = excluded.%1$s");
        send(jdbc, sql, rows);
    }

    /** Writes these columns of old rows anew. */
    public void update(JdbcTemplate jdbc, Collection<S> rows) {
        var key = columns.getFirst();
        var sql = "update " + table + " t set "
                + columns.stream()
                        .skip(1)
                        .map(column -> column.name() + " = " + column.value())
                        .collect(Collectors.joining(", "))
                + " from " + arrays() + " where t." + key.name() + " = " + key.value();
        send(jdbc, sql, rows);
    }

    private void send(JdbcTemplate jdbc, String sql, Collection<S> rows) {
        send(jdbc, sql, rows, columns.stream().map(Column::from).toList());
    }

    /**
     * Runs a statement over rows, if there are any: each of its parameters is a column, as an array of texts.
     *
     * @return how many rows of the table it changed
     */
    public static <R> int send(
            JdbcTemplate jdbc, String sql, Collection<R> rows, List<Function<R, @Nullable Object>> columns) {
        return rows.isEmpty() ? 0 : jdbc.update(sql, arrays(rows, columns));
    }

    /** The same for a statement that answers with a number. */
    public static <R> int count(
            JdbcTemplate jdbc, String sql, Collection<R> rows, List<Function<R, @Nullable Object>> columns) {
        return ask(jdbc, sql, rows, columns, answer -> answer.getInt(1)).getFirst();
    }

    /** The same for a statement that answers with rows. */
    public static <R, A> List<A> ask(
            JdbcTemplate jdbc,
            String sql,
            Collection<R> rows,
            List<Function<R, @Nullable Object>> columns,
            Reading<A> reading) {
        return jdbc.query(sql, arrays(rows, columns), (answer, _) -> reading.of(answer));
    }

    private static <R> PreparedStatementSetter arrays(Collection<R> rows, List<Function<R, @Nullable Object>> columns) {
        return statement -> {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var texts = rows.stream().map(row -> text(column.apply(row))).toArray(String[]::new);
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            }
        };
    }

    private String names(String form) {
        return columns.stream().map(column -> form.formatted(column.name())).collect(Collectors.joining(", "));
    }

    private String values() {
        return columns.stream().map(Column::value).collect(Collectors.joining(", "));
    }

    private String arrays() {
        var parameters = columns.stream().map(_ -> "?::text[]").collect(Collectors.joining(", "));
        return "unnest(" + parameters + ") as u (" + names("%s") + ")";
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case int[] numbers -> literal(numbers);
            case Collection<?> texts -> literal(texts);
            default -> word(value);
        };
    }

    private static String word(Object value) {
        return switch (value) {
            case Instant at -> clamped(at).toString();
            case LocalDate day -> clamped(day).toString();
            default -> storable(value.toString());
        };
    }

    /** A day that a table can hold; beyond, the nearest one. */
    private static LocalDate clamped(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /** A moment that a table can hold; beyond, the nearest one. */
    public static Instant clamped(Instant at) {
        return at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
    }

    private static String literal(int[] numbers) {
        var literal = new StringBuilder(numbers.length * 12).append('{');
        for (int number : numbers) {
            literal.append(literal.length() == 1 ? "" : ",").append(number);
        }
        return literal.append('}').toString();
    }

    private static String literal(Collection<?> texts) {
        return texts.stream()
                .map(text -> '"' + word(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** PostgreSQL knows no zero character. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /**
     * How a row is read.
     *
     * @param <S> what a row is
     */
    @FunctionalInterface
    public interface Reading<S> {
        S of(ResultSet row) throws SQLException;
    }

    private record Column<S>(String name, String type, Function<S, @Nullable Object> from) {
        String value() {
            return type.equals("text") ? "u." + name : "u." + name + "::" + type;
        }
    }
}
