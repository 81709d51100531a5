package rollbook.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much work of the processor a node and its database have done: unlike time, it says the same on a busy machine.
 *
 * @param program milliseconds of the JVM
 * @param database milliseconds of PostgreSQL
 */
record Effort(double program, double database) {

    static Effort of(Node node) {
        var database = node.database().postmaster().stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        return new Effort(milliseconds(ProcessHandle.of(node.pid()).stream()), milliseconds(database));
    }

    Effort since(Effort earlier) {
        return new Effort(program - earlier.program, database - earlier.database);
    }

    String each(long count) {
        return "%.2f + %.2f".formatted(program / count, database / count);
    }

    private static double milliseconds(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToDouble(Duration::toMillis)
                .sum();
    }
}
