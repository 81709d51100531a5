package rollbook.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.store.CannotStart;

/**
 * The database server that Rollbook brings along: started with it, watched by it, stopped by it.
 *
 * <p>After a {@code kill -9} of Rollbook the server lives on without a parent; the next start stops it properly and
 * starts its own. After a {@code kill -9} of the server it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final DataFolder folder;
    private final Cluster cluster;
    private final String password;
    private int port;
    private Process server;
    private volatile boolean closed;

    private EmbeddedPostgres(DataFolder folder, Path programs) throws IOException, InterruptedException {
        this.folder = folder;
        this.password = folder.password();
        this.cluster = new Cluster(folder, Binaries.below(programs), Identity.ofServer());
        cluster.create();
        cluster.clear();
        this.port = Ports.choose(folder.port());
        this.server = cluster.start(port);
    }

    /** Starts the server on the given data folder, which is made if it is not there. */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, dataFolder.resolve("postgres"));
    }

    /** Starts the server with its programs unpacked elsewhere than in the data folder. */
    public static EmbeddedPostgres start(Path dataFolder, Path programs) {
        var folder = DataFolder.take(dataFolder);
        try {
            var postgres =
                    new EmbeddedPostgres(folder, programs.toAbsolutePath().normalize());
            try {
                postgres.open();
                return postgres;
            } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
                postgres.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            folder.close();
            throw new CannotStart(
                    "The database in " + folder.postgres() + " cannot be started: " + e.getMessage()
                            + " (see server.log there)",
                    e);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was starting", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void open() throws IOException, SQLException, InterruptedException {
        awaitAnswer(true);
        folder.remember(port);
        watch(server);
        createDatabase("rollbook");
    }

    /** The address of the database of that name. */
    public synchronized String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String username() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** The number of the server's first process, for those who want to know whether it still lives. */
    public synchronized long pid() {
        return server.pid();
    }

    /** Makes the database if it is not there yet. */
    public void createDatabase(String name) throws SQLException {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("create database " + statement.enquoteIdentifier(name, true));
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), username(), password);
    }

    /** Waits until the server answers; one that ends by itself is started again, as leftovers of a killed one go away. */
    private synchronized void awaitAnswer(boolean mayMove) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (closed) {
                return;
            }
            if (!server.isAlive()) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the server ends with code " + server.exitValue());
                }
                LockSupport.parkNanos(PAUSE.toNanos() * 8);
                cluster.clear();
                port = mayMove ? Ports.choose(OptionalInt.of(port)) : port;
                server = cluster.start(port);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(5) && server.isAlive();
        } catch (SQLException e) {
            return false;
        }
    }

    private void watch(Process watched) {
        Thread.ofPlatform()
                .name("postgres-watch")
                .daemon()
                .start(() -> revive(watched.onExit().join()));
    }

    private synchronized void revive(Process dead) {
        if (closed || !dead.equals(server)) {
            return;
        }
        log.warn("The database server {} has ended with code {}: starting it again", dead.pid(), dead.exitValue());
        try {
            cluster.clear();
            server = cluster.start(port);
            awaitAnswer(false);
            log.info("The database server answers again as {}", server.pid());
        } catch (IOException e) {
            log.error("The database server cannot be started again: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch(server);
    }

    /** Stops the server and gives the data folder back. */
    @Override
    public void close() {
        closed = true; // seen by one who is just bringing the server up again
        stop();
    }

    private synchronized void stop() {
        try {
            if (server.isAlive()) {
                cluster.stop(server.toHandle());
                server.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
