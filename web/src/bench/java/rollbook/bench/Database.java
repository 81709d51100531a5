package rollbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The PostgreSQL that a node keeps in its data folder. */
record Database(Path folder) {

    static final String USER = "rollbook";

    static Database in(Path data) {
        return new Database(data.resolve("postgres"));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + read("port") + "/rollbook";
    }

    int port() {
        return Integer.parseInt(read("port"));
    }

    String password() {
        return read("password");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password());
    }

    /** The server's first process; empty where none runs on these files. */
    Optional<ProcessHandle> postmaster() {
        var file = folder.resolve("cluster/postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).getFirst().strip()))
                            .filter(this::serves)
                    : Optional.empty();
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty(); // being written or taken away this very moment
        }
    }

    private boolean serves(ProcessHandle process) {
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(folder.toString());
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
