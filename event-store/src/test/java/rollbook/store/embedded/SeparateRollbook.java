package rollbook.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import rollbook.store.CannotStart;

/** A program of its own on a data folder: starts the database, says so, and stays until somebody ends it. */
final class SeparateRollbook implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private SeparateRollbook(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** What the separate program does. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            System.out.println("up " + postgres.pid() + " " + postgres.url("rollbook") + " " + postgres.password());
            Thread.currentThread().join();
        } catch (CannotStart e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    static SeparateRollbook on(Path dataFolder, Path programs) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SeparateRollbook.class.getName(),
                dataFolder.toString(),
                programs.toString()));
        return new SeparateRollbook(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The first thing it has to say, word by word. */
    List<String> saying() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("up ") || line.startsWith("refused ")) {
                return List.of(line.split(" "));
            }
        }
        throw new IOException("it ended without a word");
    }

    void killHard() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
