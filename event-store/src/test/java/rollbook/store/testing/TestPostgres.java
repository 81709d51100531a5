package rollbook.store.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import rollbook.store.embedded.EmbeddedPostgres;
import rollbook.store.embedded.FolderInUse;

/**
 * The database server of this test run: one for all tests of a JVM, with a fresh database for every class that asks. Its files stay
 * in the temporary directory, so that the next run starts at once; a server left behind by a killed run is stopped by the next.
 */
public final class TestPostgres {

    private static final int PARALLEL_RUNS = 32;
    private static final AtomicInteger databases = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database. */
    public static HikariDataSource emptyDatabase() {
        var name = "test_" + databases.incrementAndGet();
        try {
            Server.POSTGRES.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return connectTo(name);
    }

    /** A new database with all the tables that the scripts on the class path make. */
    public static HikariDataSource freshDatabase() {
        var dataSource = emptyDatabase();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/event-store", "classpath:db/query-side", "classpath:db/web")
                .load()
                .migrate();
        return dataSource;
    }

    /** Another pool on the same database, as a second node would have one. */
    public static HikariDataSource another(HikariDataSource node) {
        var url = node.getJdbcUrl();
        return connectTo(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Another pool on the same database behind something else's port, which waits so many seconds for an answer. */
    public static HikariDataSource through(int port, HikariDataSource node, int seconds) {
        var config = new HikariConfig();
        node.copyStateTo(config);
        config.setJdbcUrl(node.getJdbcUrl().replaceFirst(":\\d+/", ":" + port + "/"));
        config.setDataSourceProperties(new Properties());
        config.addDataSourceProperty("socketTimeout", Integer.toString(seconds));
        config.addDataSourceProperty("loginTimeout", Integer.toString(seconds));
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        return new HikariDataSource(config);
    }

    /** The server itself, for those who want to do it harm. */
    public static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    private static HikariDataSource connectTo(String database) {
        var config = new HikariConfig();
        config.setJdbcUrl(Server.POSTGRES.url(database));
        config.setUsername(Server.POSTGRES.username());
        config.setPassword(Server.POSTGRES.password());
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var folder = Path.of(
                    System.getProperty("java.io.tmpdir"), "rollbook-test-postgres-" + System.getProperty("user.name"));
            for (var slot = 0; slot < PARALLEL_RUNS; slot++) {
                try {
                    var postgres = EmbeddedPostgres.start(folder.resolve("run-" + slot), folder.resolve("programs"));
                    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
                    dropLeftOvers(postgres);
                    return postgres;
                } catch (FolderInUse _) {
                    // another test run is at work there: the next place is as good
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            throw new IllegalStateException(PARALLEL_RUNS + " test runs hold " + folder);
        }

        private static void dropLeftOvers(EmbeddedPostgres postgres) throws SQLException {
            try (var connection = DriverManager.getConnection(
                            postgres.url("postgres"), postgres.username(), postgres.password());
                    var statement = connection.createStatement()) {
                var names = new ArrayList<String>();
                try (var result =
                        statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                    while (result.next()) {
                        names.add(result.getString(1));
                    }
                }
                for (var name : names) {
                    statement.execute("drop database " + statement.enquoteIdentifier(name, true) + " with (force)");
                }
            }
        }
    }
}
