package rollbook.bench;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One running Rollbook: started from its jar, watched until it is up, ended by its own process number. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ground ground;
    private final int port;
    private final Map<String, String> environment;
    private final boolean keepsDatabase;
    private Process process;
    private Duration timeToUp = Duration.ZERO;

    private Node(Ground ground, int port, Map<String, String> environment, boolean keepsDatabase) throws IOException {
        this.ground = ground;
        this.port = port;
        this.environment = environment;
        this.keepsDatabase = keepsDatabase;
        Files.createDirectories(ground.data());
        refuseTaken(port);
        this.process = launch();
    }

    /** Or whoever listens there would be taken for the node that cannot start. */
    private static void refuseTaken(int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw new IllegalStateException("somebody listens on port " + port + " already: name another by --port", e);
        }
    }

    /** Starts a node with a database of its own in the data folder, and waits until it is up. */
    static Node start(Ground ground) throws IOException {
        return up(new Node(ground, ground.port(), Map.of(), true));
    }

    /** Starts one more node on the database, and with the keys, of the first. */
    static Node join(Ground ground, int number) throws IOException {
        var database = Database.in(ground.data());
        return up(new Node(
                ground,
                ground.port() + number,
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", Database.USER,
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                false));
    }

    /** The same, with something between it and the database, and with settings of its own. */
    static Node join(Ground ground, int number, int databasePort, Map<String, String> more) throws IOException {
        var database = Database.in(ground.data());
        var environment = new HashMap<>(more);
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/rollbook");
        environment.put("SPRING_DATASOURCE_USERNAME", Database.USER);
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        return up(new Node(ground, ground.port() + number, environment, false));
    }

    private static Node up(Node node) throws IOException {
        try {
            node.awaitUp();
            return node;
        } catch (IllegalStateException e) {
            node.close();
            throw e;
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ground.jvm());
        command.add("-jar");
        command.add(ground.jar().toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("ROLLBOOK_DATA", ground.data().toString());
        builder.environment().putAll(ground.environment());
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output()));
        return builder.start();
    }

    private File output() {
        return ground.data().resolve("node-" + port + ".log").toFile();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    Database database() {
        return Database.in(ground.data());
    }

    /** From the start of the process until it said that it is up. */
    Duration timeToUp() {
        return timeToUp;
    }

    /** Whether it serves; something laid aside, which somebody should look at, does not keep it from that. */
    boolean isUp() {
        var health = new Client(uri(), "none").get("/actuator/health");
        return health.status() == 200
                && List.of("UP", "DEGRADED")
                        .contains(health.body().path("status").asString(""));
    }

    /** Waits until it says that it is up. */
    Duration awaitUp() {
        var began = System.nanoTime();
        while (!isUp()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the node has ended with " + process.exitValue() + ", see " + output());
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the node is not up after " + PATIENCE + ", see " + output());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        timeToUp = Duration.ofNanos(System.nanoTime() - began);
        return timeToUp;
    }

    /** {@code kill -9} of the JVM: nothing is cleaned up, the database lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** {@code SIGSTOP} for a while: it does not know that time has passed. */
    void pause(Duration time) throws IOException, InterruptedException {
        signal("-STOP");
        LockSupport.parkNanos(time.toNanos());
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Starts it again, on what is there. */
    void again() throws IOException {
        process = launch();
        awaitUp();
    }

    /** {@code SIGTERM}; returns how long it took to end. */
    Duration stop() throws InterruptedException {
        var began = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        try {
            stop();
            if (keepsDatabase) {
                database().postmaster().ifPresent(ProcessHandle::destroy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
