package rollbook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** What has to be true of the settings before the school may trust the program. */
record Settings(Environment environment) {

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
    private static final List<String> TIMEOUTS = List.of(
            "server.tomcat.connection-timeout",
            "server.tomcat.keep-alive-timeout",
            "spring.datasource.hikari.connection-timeout",
            "spring.datasource.hikari.data-source-properties.socketTimeout");
    private static final List<String> EVERYBODY_KNOWS = List.of(
            "changeme", "change-me", "master", "secret", "password", "rollbook", "default", "example", "12345678");
    private static final int FEWEST_LETTERS = 6;

    /** Everything that speaks against starting, one line each; empty if nothing does. */
    List<String> objections() {
        var objections = new ArrayList<String>();
        masterKey(objections);
        dataFolder(objections);
        TIMEOUTS.forEach(name -> timeout(name, objections));
        return objections;
    }

    private void masterKey(List<String> objections) {
        var key = environment.getProperty("rollbook.master-key", "").strip();
        if (key.isEmpty()) {
            objections.add(
                    "There is no master key: give one as ROLLBOOK_MASTER_KEY, or let the program make one in its data"
                            + " folder.");
        } else if (isEasilyGuessed(key)) {
            objections.add(
                    "The master key is easily guessed: take one drawn by lot, for instance by: openssl rand -base64"
                            + " 32");
        }
    }

    private static boolean isEasilyGuessed(String key) {
        var letters = key.toLowerCase(Locale.ROOT);
        var rest = letters;
        for (var word : EVERYBODY_KNOWS) {
            rest = rest.replace(word, "");
        }
        return letters.chars().distinct().count() < FEWEST_LETTERS || rest.length() < FEWEST_LETTERS;
    }

    /** Only the database that comes along keeps its files there. */
    private void dataFolder(List<String> objections) {
        if (environment.containsProperty("spring.datasource.url")
                || environment.getProperty("rollbook.temporary-data", Boolean.class, false)) {
            return;
        }
        var folder = Path.of(environment.getProperty("rollbook.data", "./data")).toAbsolutePath();
        var kind = kindOfDisk(folder);
        if (IN_MEMORY.contains(kind)) {
            objections.add("The data folder " + folder + " is kept in memory (" + kind
                    + "), so everything would be lost with the power: name another as ROLLBOOK_DATA, or say"
                    + " ROLLBOOK_TEMPORARY_DATA=true if that is what you want.");
        }
    }

    String kindOfDisk(Path folder) {
        try {
            var there = folder;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return Files.getFileStore(there).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void timeout(String name, List<String> objections) {
        var value = environment.getProperty(name);
        if (value != null && !isPositive(value)) {
            objections.add(name + "=" + value + " means waiting for ever: give it a time.");
        }
    }

    private static boolean isPositive(String time) {
        Duration duration = DurationStyle.detectAndParse(time);
        return !duration.isZero() && !duration.isNegative();
    }
}
