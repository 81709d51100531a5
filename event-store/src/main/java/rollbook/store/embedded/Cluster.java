package rollbook.store.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the database, and the server processes that may be working on them. */
final class Cluster {

    static final String USER = "rollbook";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final boolean ON_LINUX = System.getProperty("os.name", "").startsWith("Linux");
    private static final long LARGEST_LOG = 16L << 20;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 4_096;

    private final DataFolder folder;
    private final Binaries binaries;
    private final Identity identity;

    Cluster(DataFolder folder, Binaries binaries, Identity identity) {
        this.folder = folder;
        this.binaries = binaries;
        this.identity = identity;
    }

    /** Makes the files if there are none yet. A start that dies half-way leaves none. */
    void create() throws IOException, InterruptedException {
        if (!Files.exists(folder.cluster().resolve("PG_VERSION"))) {
            var draft = folder.postgres().resolve("cluster.new");
            FileSystemUtils.deleteRecursively(draft);
            Files.createDirectory(draft);
            identity.own(draft);
            var password = folder.postgres().resolve("initdb.password");
            DataFolder.writePrivately(password, folder.password());
            identity.own(password);
            try {
                run(initdb(draft, password));
            } finally {
                Files.delete(password);
            }
            Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        }
        identity.own(folder.cluster());
    }

    private List<String> initdb(Path into, Path password) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + into,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // the same on every machine; with plain C, trigrams of Chinese are empty
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        command.add(ON_LINUX ? "--locale=C.UTF-8" : "--lc-ctype=en_US.UTF-8");
        return command;
    }

    /** Starts the server on the port; it may take a while until it answers. */
    Process start(int port) throws IOException {
        var output = folder.serverLog().toFile();
        if (output.length() > LARGEST_LOG) {
            Files.move(
                    output.toPath(),
                    output.toPath().resolveSibling("server.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // Ctrl+C is for us: we stop the server when nobody needs it any more
        }
        command.addAll(identity.running(
                List.of(binaries.program("postgres"), "-D", folder.cluster().toString())));
        if (ON_LINUX) {
            command.addAll(List.of("-c", "recovery_init_sync_method=syncfs")); // file by file takes long after a crash
            if (binaries.bring("pg_prewarm")) {
                // what was at hand when it was stopped is at hand soon after it is started
                command.addAll(List.of("-c", "shared_preload_libraries=pg_prewarm"));
            }
            command.addAll(
                    List.of("-c", "client_connection_check_interval=5s")); // nobody waits for the answer any more
        }
        settings(port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command)
                .directory(folder.postgres().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("cluster_name", "rollbook"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", buffers(memory()) + "MB"),
                Map.entry("effective_cache_size", "1GB"), // plans are the same on a small machine
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", "128MB"),
                Map.entry("min_wal_size", "256MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"),
                // a failure must not repeat the row that it is about
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_line_prefix", "%m [%p] "));
    }

    /**
     * What the server keeps at hand, in MiB: an eighth of the machine, and no more than a million customers with their indexes
     * take. It is taken only as it fills up, so a small school does not pay for it.
     */
    static long buffers(long memory) {
        return Math.clamp(memory / 8 >> 20, LEAST_BUFFERS, MOST_BUFFERS);
    }

    /** Of the machine, or of the container. */
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /**
     * Stops a server that a dead Rollbook has left behind, and forgets a process number that by now belongs to somebody
     * else.
     */
    void clear() throws IOException, InterruptedException {
        var pidFile = folder.cluster().resolve("postmaster.pid");
        var pid = pidIn(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        var server = ProcessHandle.of(pid.get()).filter(this::serves);
        if (server.isPresent()) {
            log.info("Stopping the database server {} that an earlier run has left behind", pid.get());
            stop(server.get());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /** Stops the server: politely, then firmly, then at once. What was acknowledged is safe in every case. */
    void stop(ProcessHandle server) throws InterruptedException {
        for (var mode : List.of("fast", "immediate")) {
            try {
                run(List.of(
                        binaries.program("pg_ctl"),
                        "stop",
                        "--pgdata=" + folder.cluster(),
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=60"));
                return;
            } catch (IOException e) {
                if (!server.isAlive()) {
                    return;
                }
                log.warn("The database server did not stop ({}): {}", mode, e.getMessage());
            }
        }
        server.destroyForcibly();
    }

    /** Whether the process is a server of these very files: process numbers are used again. */
    private boolean serves(ProcessHandle process) {
        var arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        return process.isAlive() && arguments.contains(folder.cluster().toString());
    }

    private static Optional<Long> pidIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .map(Long::valueOf);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder.postgres(), "run", ".log");
        try {
            var process = new ProcessBuilder(identity.running(command))
                    .directory(folder.postgres().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(Path.of(command.getFirst()).getFileName() + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(Path.of(command.getFirst()).getFileName() + " says: "
                        + Files.readString(output).strip());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
