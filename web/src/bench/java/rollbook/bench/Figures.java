package rollbook.bench;

import java.time.Duration;
import java.util.Random;

/** Measures over HTTP: lists and searches, claims, import, replay, start and memory, with as many customers as asked for. */
final class Figures {

    private Figures() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Measures Rollbook over HTTP and prints tables for docs/benchmarks.md.", words);
        var ground = Ground.of(arguments, "figures");
        var customers = arguments.number("customers", 100_000, "customers there shall be; what is missing is imported");
        var straight = arguments.yes("straight", false, "whether what is missing is written straight into the log");
        var chunk = arguments.number("chunk", 50_000, "rows of one import");
        var seconds = arguments.number("seconds", 5, "length of one measurement");
        var consultants = arguments.number("consultants", 200, "consultants who claim, 150 customers each");
        var reads = arguments.yes("reads", true, "whether lists and searches are measured");
        var writes = arguments.yes("writes", true, "whether claims and registrations are measured");
        var replay = arguments.yes("replay", true, "whether projections are built anew");
        var starts = arguments.number("starts", 3, "how often it is started again");
        arguments.complete();

        var verdict = new Verdict();
        var figures = new Table(
                "what", "clients", "p50 ms", "p99 ms", "per second", "CPU ms each, JVM + PostgreSQL", "found");
        var machine = new Table("what", "figure");
        try (var node = Node.start(ground)) {
            var school = new School(node);
            var rebuild = new Rebuild(school.admin(), node.database(), ground.data(), verdict);
            var fill = new Fill(node, school.admin(), ground.seed(), rebuild, verdict);
            if (straight) {
                fill.straight(customers, machine);
            } else {
                fill.upTo(customers, chunk, machine);
            }
            machine.line("resident memory of the JVM after that, MiB", Memory.resident(node.pid()));
            var random = new Random(ground.seed());
            var time = Duration.ofSeconds(seconds);
            if (reads) {
                new Reads(node, school.hire(1).getFirst().client(), random, customers, verdict).measure(time, figures);
                machine.line("resident memory of the JVM after lists and searches, MiB", Memory.resident(node.pid()));
            }
            if (writes) {
                new Writes(node, school, random, customers, verdict).measure(time, consultants, figures);
                machine.line("resident memory of the JVM after claims, MiB", Memory.resident(node.pid()));
            }
            machine.line("heap in use, MiB", Memory.heap(school.admin()));
            rebuild.awaitCaughtUp();
            if (replay) {
                for (var name : rebuild.names()) {
                    machine.line(
                            "events replayed per second, " + name,
                            rebuild.one(name).perSecond());
                }
            }
            for (int i = 0; i < starts; i++) {
                machine.line("seconds to stop", node.stop().toMillis() / 1e3);
                node.again();
                machine.line(
                        "seconds from start to UP with this database",
                        node.timeToUp().toMillis() / 1e3);
            }
            machine.line("resident memory of the JVM after the last start, MiB", Memory.resident(node.pid()));
        }
        IO.println("%,d customers, %d cores, %,d MiB of memory"
                .formatted(customers, Runtime.getRuntime().availableProcessors(), Memory.ofMachine()));
        figures.print();
        machine.print();
        verdict.end();
    }
}
