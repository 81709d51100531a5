package rollbook.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A clock that can be set wrong under one process while it runs: a few lines of C, made here if there is a compiler, are put between the
 * process and the system's clock and add what stands in a file.
 */
final class WrongClock {

    private static final String SOURCE = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <stdint.h>
        #include <stdlib.h>
        #include <sys/mman.h>
        #include <time.h>
        #include <unistd.h>

        static volatile int64_t *seconds;
        static int (*real)(clockid_t, struct timespec *);

        __attribute__((constructor)) static void begin(void) {
            real = (int (*)(clockid_t, struct timespec *)) dlsym(RTLD_NEXT, "clock_gettime");
            const char *file = getenv("WRONG_CLOCK");
            int fd = file ? open(file, O_RDONLY) : -1;
            if (fd >= 0) {
                void *at = mmap(0, sizeof(int64_t), PROT_READ, MAP_SHARED, fd, 0);
                if (at != MAP_FAILED) seconds = at;
                close(fd);
            }
        }

        int clock_gettime(clockid_t which, struct timespec *now) {
            if (!real) real = (int (*)(clockid_t, struct timespec *)) dlsym(RTLD_NEXT, "clock_gettime");
            int result = real(which, now);
            if (result == 0 && seconds && which == CLOCK_REALTIME) now->tv_sec += *seconds;
            return result;
        }
        """;

    private final Path library;
    private final Path file;

    private WrongClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** A clock that is right; nothing where there is no compiler for C. */
    static Optional<WrongClock> in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var source = Files.writeString(folder.resolve("wrong-clock.c"), SOURCE);
        var library = folder.resolve("wrong-clock.so");
        try {
            var compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-ldl")
                    .inheritIO()
                    .start();
            if (compiler.waitFor() != 0) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        var clock = new WrongClock(library, folder.resolve("wrong-clock.seconds"));
        clock.set(Duration.ZERO);
        return Optional.of(clock);
    }

    /** What a process is told that shall go by this clock. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "WRONG_CLOCK", file.toString());
    }

    /** Sets it fast, or slow, from now on. */
    void set(Duration wrong) throws IOException {
        var bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(wrong.toSeconds())
                .array();
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bytes));
        }
    }
}
