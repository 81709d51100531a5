package rollbook.store.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rollbook.store.embedded.EmbeddedPostgres;

/** The load program that PostgreSQL brings, inserting single rows of the size of an event with two indexes. */
final class PgBench {

    static final String NAME = "pgbench";

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private final Path program;
    private final Path script;
    private final EmbeddedPostgres postgres;
    private final Duration each;

    private PgBench(Path program, Path script, EmbeddedPostgres postgres, Duration each) {
        this.program = program;
        this.script = script;
        this.postgres = postgres;
        this.each = each;
    }

    /** Empty, and said so, where it is not installed. */
    static Optional<PgBench> find(EmbeddedPostgres postgres, Duration each) throws IOException {
        var program = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println("pgbench is not installed: left out");
            return Optional.empty();
        }
        var script = Files.createTempFile("rollbook", ".sql");
        Files.writeString(
                script, "insert into single_row values (gen_random_uuid(), decode(repeat('ab', 180), 'hex'));\n");
        return Optional.of(new PgBench(program.get(), script, postgres, each));
    }

    /** The average stands for both p50 and p99: it does not tell them. */
    Figures run(int clients) throws IOException, InterruptedException {
        var url = postgres.url("bench");
        var host = url.substring(url.indexOf("//") + 2, url.lastIndexOf('/'));
        var command = new ProcessBuilder(
                program.toString(),
                "-n",
                "-h",
                host.substring(0, host.indexOf(':')),
                "-p",
                host.substring(host.indexOf(':') + 1),
                "-U",
                postgres.username(),
                "-f",
                script.toString(),
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(clients, 2)),
                "-T",
                Long.toString(each.toSeconds()),
                "-M",
                "prepared",
                "bench");
        command.environment().put("PGPASSWORD", postgres.password());
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        var average = number(LATENCY, said);
        return new Figures(number(PER_SECOND, said), average, average);
    }

    private static double number(Pattern pattern, String said) throws IOException {
        var matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException(said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
