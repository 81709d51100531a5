package rollbook.web.idempotency;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * That this node is there, so that others see at once when it is not any more: it holds an advisory lock on a connection of its own,
 * which ends with the process, however that ends.
 */
@Component
class NodePresence {

    /** The first half of the locks' names; the second is the number of a node. */
    static final int LOCKS = 702_361_511;

    private static final Logger LOG = LoggerFactory.getLogger(NodePresence.class);
    private static final int SECONDS_TO_ANSWER = 2;

    private final HikariDataSource own;
    private @Nullable Connection held;
    private int number;

    NodePresence(DataSource dataSource) throws SQLException {
        var config = new HikariConfig();
        dataSource.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("presence");
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setAutoCommit(true);
        config.setInitializationFailTimeout(-1);
        this.own = new HikariDataSource(config);
    }

    /** The number under which this node is there; another one after it lost its connection. */
    synchronized int number() {
        if (held == null) {
            take();
        }
        return number;
    }

    /** A lost connection is noticed here; the lock went with it. */
    @Scheduled(fixedDelayString = "PT5S")
    synchronized void look() {
        try {
            if (held != null && !held.isValid(SECONDS_TO_ANSWER)) {
                LOG.warn("This node lost the connection that says that it is there, and takes another");
                letGo();
            }
        } catch (SQLException e) {
            letGo();
        }
    }

    private void take() {
        try {
            held = own.getConnection();
            held.setNetworkTimeout(Runnable::run, SECONDS_TO_ANSWER * 1_000); // everybody who asks waits here
            do {
                number = RandomGenerator.getDefault().nextInt(1, Integer.MAX_VALUE);
            } while (!isTaken(held, number));
        } catch (SQLException e) {
            letGo();
            throw new IllegalStateException("This node cannot say that it is there", e);
        }
    }

    private static boolean isTaken(Connection connection, int number) throws SQLException {
        try (var ask = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            ask.setInt(1, LOCKS);
            ask.setInt(2, number);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void letGo() {
        try {
            if (held != null) {
                own.evictConnection(held);
            }
        } finally {
            held = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        letGo();
        own.close();
    }
}
