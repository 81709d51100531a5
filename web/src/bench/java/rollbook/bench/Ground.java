package rollbook.bench;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a proof stands on: which program, in which folder, on which ports, and the seed of everything random in it.
 *
 * @param port of the first node; others follow
 * @param environment what the nodes are told
 * @param split whether each side runs on a JVM of its own
 */
record Ground(
        Path jar, Path data, int port, List<String> jvm, Map<String, String> environment, boolean split, long seed) {

    static final String ADMIN_PASSWORD = "only-for-proofs-on-loopback";

    /** Under this name in their environment the nodes are told where the Axon Server is. */
    static final String AXON_SERVERS = "AXON_AXONSERVER_SERVERS";

    static Ground of(Arguments arguments, String folder) {
        var ground = new Ground(
                Path.of(arguments.text("jar", jarBeside(), "the program")),
                Path.of(arguments.text("data", "target/proofs/" + folder, "folder of its database"))
                        .toAbsolutePath(),
                arguments.number("port", 8140, "first port to use"),
                words(arguments.text("jvm", "", "options of its JVM")),
                environment(arguments.text(
                        "axon-server",
                        System.getenv().getOrDefault("AXON_SERVER", ""),
                        "host:port of an empty Axon Server to keep the log")),
                arguments.yes("split", false, "each side on a JVM of its own, with an Axon Server between them"),
                Long.parseLong(
                        arguments.text("seed", Long.toString(System.nanoTime() % 1_000_000), "of what is random")));
        IO.println("seed " + ground.seed);
        IO.println("the log is kept by "
                + ground.environment.getOrDefault(AXON_SERVERS, "PostgreSQL")
                + (ground.split ? ", every side on a JVM of its own" : ""));
        return ground;
    }

    private static Map<String, String> environment(String axonServer) {
        var environment = new LinkedHashMap<>(Map.of("ROLLBOOK_ADMIN_PASSWORD", ADMIN_PASSWORD));
        if (!axonServer.isBlank()) {
            environment.put("AXON_AXONSERVER_ENABLED", "true");
            environment.put(AXON_SERVERS, axonServer);
        }
        return Map.copyOf(environment);
    }

    /** The same for a node with this side alone, where the sides are split. */
    Ground as(String side) {
        return split ? with("SPRING_PROFILES_ACTIVE", side) : this;
    }

    Ground with(String name, String value) {
        var more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Ground(jar, data, port, jvm, Map.copyOf(more), split, seed);
    }

    /** The Axon Server that keeps the log, if one does. */
    Optional<InetSocketAddress> axonServer() {
        return Optional.ofNullable(environment.get(AXON_SERVERS)).map(server -> {
            var colon = server.lastIndexOf(':');
            return InetSocketAddress.createUnresolved(
                    server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        });
    }

    /** The same in another folder. */
    Ground in(Path folder) {
        return new Ground(jar, folder, port, jvm, environment, split, seed);
    }

    private static String jarBeside() {
        return Files.exists(Path.of("web/target/rollbook.jar")) ? "web/target/rollbook.jar" : "target/rollbook.jar";
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
}
