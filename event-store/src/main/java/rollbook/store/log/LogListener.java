package rollbook.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the database that another node has appended; looks for itself once a second, in case it did not hear. While it is alone it
 * does not listen: it would only hear itself, and every append would wake the database and this node once more.
 */
final class LogListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogListener.class);
    private static final Duration TURN = Duration.ofMillis(200);
    private static final int TURNS_PER_LOOK = 5;
    private static final int SECONDS_TO_ANSWER = 2;

    /** Held by everybody who follows this log, as long as the connection lasts. */
    private static final String BE_PRESENT = "select pg_advisory_lock_shared(702361, 5113)";

    private static final String OTHERS_ARE_PRESENT = """
        select exists (
            select from pg_locks
            where locktype = 'advisory' and (classid, objid, objsubid) = (702361, 5113, 2) and pid <> pg_backend_pid()
              and database = (select oid from pg_database where datname = current_database()))
        """;

    private final DataSource dataSource;
    private final LogReader reader;
    private final LogHead head;
    private final Thread thread;
    private volatile boolean closed;

    LogListener(DataSource dataSource, LogReader reader, LogHead head) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.head = head;
        this.thread = Thread.ofPlatform().name("log-listen").daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) { // whatever is said on that line, others must be heard of
                if (!closed) {
                    log.warn("The log does not hear of other nodes for a moment: {}", e.getMessage());
                    LockSupport.parkNanos(TURN.toNanos());
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(BE_PRESENT);
            var postgres = connection.unwrap(PGConnection.class);
            for (var turn = 0; !closed; turn++) {
                if (turn % TURNS_PER_LOOK == 0) {
                    refuseDeaf(connection);
                    var isAlone = isAlone(statement);
                    statement.execute(isAlone ? "unlisten *" : "listen rollbook_log");
                    head.setAlone(isAlone);
                    head.advanceTo(reader.head());
                }
                var notifications = postgres.getNotifications(Math.toIntExact(TURN.toMillis()));
                if (notifications != null && notifications.length > 0) {
                    head.advanceTo(Long.parseLong(notifications[notifications.length - 1].getParameter()));
                }
            }
            statement.execute("unlisten *");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private static boolean isAlone(Statement statement) throws SQLException {
        try (var present = statement.executeQuery(OTHERS_ARE_PRESENT)) {
            return present.next() && !present.getBoolean(1);
        }
    }

    /** Nobody asks anything on this connection, so nobody else would notice that it has ended. */
    private static void refuseDeaf(Connection connection) throws SQLException {
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLException("the connection has ended");
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(TURN.multipliedBy(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
