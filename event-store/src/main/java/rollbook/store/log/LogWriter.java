package rollbook.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** Asks the database to append; one statement, one transaction, committed when the answer is there. */
final class LogWriter {

    private static final String APPEND = "select * from log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Less than those who ask are patient, so that an answer that was lost is asked for again before they give up. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);

    /** Before that, the database is told to stop: then it is sure that nothing was stored. */
    private static final double PATIENCE = 0.8;

    private final DataSource dataSource;
    private final Set<Connection> limited = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    LogWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Appends every unit of work of the group whose versions are free; those that are there already count as stored. */
    Outcomes append(List<PendingAppend> group) throws SQLException {
        try (var connection = connect();
                var call = connection.prepareStatement(APPEND)) {
            limit(connection);
            bind(connection, call, group);
            return outcomes(call);
        }
    }

    private Connection connect() throws NoConnection {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnection(e);
        }
    }

    /**
     * A pool that waits for ever is one that somebody wants to be patient. The database looks at the clock itself: the driver would set
     * an alarm for every append.
     */
    private void limit(Connection connection) throws SQLException {
        var pools = connection.getNetworkTimeout();
        if (pools > 0) {
            var longest = Math.min(pools, Math.toIntExact(LONGEST_ANSWER.toMillis()));
            connection.setNetworkTimeout(Runnable::run, longest);
            if (limited.add(connection.unwrap(PgConnection.class))) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set statement_timeout = " + (int) (longest * PATIENCE));
                }
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement call, List<PendingAppend> group)
            throws SQLException {
        var rows = group.stream().flatMap(unit -> unit.rows().stream()).toList();
        var units = IntStream.range(0, group.size())
                .flatMap(unit -> IntStream.generate(() -> unit)
                        .limit(group.get(unit).rows().size()))
                .mapToObj(Long::valueOf)
                .toArray(Long[]::new);
        call.setArray(1, connection.createArrayOf("int8", units));
        call.setArray(2, connection.createArrayOf("text", texts(rows, LogRow::aggregateId)));
        call.setArray(3, connection.createArrayOf("int8", numbers(rows, LogRow::sequence)));
        call.setArray(4, connection.createArrayOf("text", texts(rows, LogRow::aggregateType)));
        call.setArray(5, connection.createArrayOf("uuid", texts(rows, LogRow::eventId)));
        call.setArray(6, connection.createArrayOf("text", texts(rows, LogRow::name)));
        call.setArray(7, connection.createArrayOf("text", texts(rows, LogRow::revision)));
        call.setArray(8, connection.createArrayOf("int8", numbers(rows, LogRow::micros)));
        call.setArray(9, connection.createArrayOf("int8", numbers(rows, LogRow::nanos)));
        call.setArray(10, connection.createArrayOf("bytea", bytes(rows, LogRow::payload)));
        call.setArray(11, connection.createArrayOf("bytea", bytes(rows, LogRow::metadata)));
    }

    private static @Nullable String[] texts(List<LogRow> rows, Function<LogRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static Long[] numbers(List<LogRow> rows, Function<LogRow, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static byte[][] bytes(List<LogRow> rows, Function<LogRow, byte[]> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }

    private static Outcomes outcomes(PreparedStatement call) throws SQLException {
        var stored = new HashMap<Integer, Long>();
        var taken = new HashMap<Integer, Taken>();
        try (var result = call.executeQuery()) {
            while (result.next()) {
                var unit = result.getInt(1);
                var aggregate = result.getString(3);
                if (aggregate == null) {
                    stored.put(unit, result.getLong(2));
                } else {
                    taken.put(unit, new Taken(aggregate, result.getLong(4)));
                }
            }
        }
        return new Outcomes(stored, taken);
    }

    /** What became of each unit of work, by its place in the group: its last position, or the version it cannot have. */
    record Outcomes(Map<Integer, Long> stored, Map<Integer, Taken> taken) {}

    /** A version that another unit of work has. */
    record Taken(String aggregateId, long sequence) {}

    /** There was nobody to ask: nothing can have been stored. */
    static final class NoConnection extends SQLException {

        private static final long serialVersionUID = 1L;

        NoConnection(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }
}
