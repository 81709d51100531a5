package rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has; by Linux's own books. */
final class Memory {

    private Memory() {}

    /** MiB that the process holds in memory now. */
    static long resident(long pid) throws IOException {
        return mebibytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    /** MiB that the machine has. */
    static long ofMachine() throws IOException {
        return mebibytes(Path.of("/proc/meminfo"), "MemTotal:");
    }

    /** MiB of the heap in use, as the program itself counts. */
    static long heap(Client client) {
        var text = client.get("/actuator/prometheus").body().asString("");
        return text.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                >> 20;
    }

    private static long mebibytes(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return -1; // not Linux
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
