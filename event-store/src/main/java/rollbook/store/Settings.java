package rollbook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** What has to be true of the settings before the school may trust the program. */
record Settings(Environment environment) {

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
    /** Where none is given the server and the pool have one of their own, which ends, too. */
    private static final List<String> TIMEOUTS = List.of(
            "server.tomcat.connection-timeout",
            "server.tomcat.keep-alive-timeout",
            "spring.datasource.hikari.connection-timeout");

    /** Where none is given, the driver of the database waits for ever. */
    private static final String ANSWER_OF_DATABASE = "socketTimeout";

    private static final String DRIVER = "spring.datasource.hikari.data-source-properties";

    private static final String ADDRESS = "spring.datasource.url";
    private static final String EMBEDDED = "embedded";
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[?&](socketTimeout|connectTimeout|loginTimeout)=([^&]*)");

    /** Folders that are cleaned by many systems, at their start or of what is older than some days. */
    private static final List<String> THROWN_AWAY = List.of("/tmp", "/var/tmp");

    private static final List<String> EVERYBODY_KNOWS = List.of(
            "changeme", "change-me", "master", "secret", "password", "rollbook", "default", "example", "12345678");
    private static final int FEWEST_LETTERS = 6;
    private static final int SHORTEST_MASTER_KEY = 16;
    private static final String EASILY_GUESSED =
            " is easily guessed: take one drawn by lot, for instance by: openssl rand -base64 32";

    /** Everything that speaks against starting, one line each; empty if nothing does. */
    List<String> objections() {
        var objections = new ArrayList<String>();
        masterKeys(objections);
        dataFolder(objections);
        TIMEOUTS.forEach(name -> timeout(name, environment.getProperty(name), "", objections));
        timeoutOfDatabase(objections);
        return objections;
    }

    /** What does not speak against starting, but somebody should know, one line each. */
    List<String> warnings() {
        var folder = folderOfDatabase().filter(Settings::isThrownAway);
        return folder
                .map(name -> "The data folder " + name
                        + " lies where machines throw away what is old, or everything at their next start:"
                        + " name another as ROLLBOOK_DATA before there is anything in it that matters.")
                .stream()
                .toList();
    }

    private void masterKeys(List<String> objections) {
        var present = environment.getProperty("rollbook.master-key", "").strip();
        var next = environment.getProperty("rollbook.new-master-key", "").strip();
        if (present.isEmpty()) {
            objections.add(
                    "There is no master key: give one as ROLLBOOK_MASTER_KEY, or let the program make one in its data"
                            + " folder.");
        } else if (isEasilyGuessed(present)) {
            objections.add("The master key" + EASILY_GUESSED);
        }
        if (!next.isEmpty() && isEasilyGuessed(next)) {
            objections.add("The new master key" + EASILY_GUESSED);
        }
    }

    private static boolean isEasilyGuessed(String key) {
        var letters = key.toLowerCase(Locale.ROOT);
        var rest = letters;
        for (var word : EVERYBODY_KNOWS) {
            rest = rest.replace(word, "");
        }
        return key.length() < SHORTEST_MASTER_KEY
                || letters.chars().distinct().count() < FEWEST_LETTERS
                || rest.length() < FEWEST_LETTERS;
    }

    /** Only the database that comes along keeps its files there; empty where that does not matter. */
    private Optional<Path> folderOfDatabase() {
        var elsewhere = !environment.getProperty(ADDRESS, EMBEDDED).equals(EMBEDDED);
        return elsewhere || environment.getProperty("rollbook.temporary-data", Boolean.class, false)
                ? Optional.empty()
                : Optional.of(Path.of(environment.getProperty("rollbook.data", "./data"))
                        .toAbsolutePath()
                        .normalize());
    }

    private static boolean isThrownAway(Path folder) {
        return Stream.concat(THROWN_AWAY.stream(), Stream.of(System.getProperty("java.io.tmpdir")))
                .anyMatch(folder::startsWith);
    }

    private void dataFolder(List<String> objections) {
        var folder = folderOfDatabase().orElse(null);
        if (folder == null) {
            return;
        }
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

    private static void timeout(String name, @Nullable String value, String where, List<String> objections) {
        if (value != null && !isPositive(value)) {
            objections.add(name + "=" + value + where + " means waiting for ever: give it a time.");
        }
    }

    private static boolean isPositive(String time) {
        try {
            Duration duration = DurationStyle.detectAndParse(time);
            return !duration.isZero() && !duration.isNegative();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What stands in the address of the database counts before what stands anywhere else. */
    private void timeoutOfDatabase(List<String> objections) {
        var address = environment.getProperty(ADDRESS, "");
        var told = IN_ADDRESS.matcher(address);
        while (told.find()) {
            timeout(told.group(1), told.group(2), " in " + ADDRESS, objections);
        }
        var elsewhere = toldDriver().get(ANSWER_OF_DATABASE);
        timeout(DRIVER + '.' + ANSWER_OF_DATABASE, elsewhere, "", objections);
        if (elsewhere == null && !address.contains(ANSWER_OF_DATABASE + '=')) {
            objections.add(
                    DRIVER + '.' + ANSWER_OF_DATABASE + " is not set, which means waiting for ever: give it a time.");
        }
    }

    /** As the pool is told it, in whichever spelling of the setting. */
    private Map<String, String> toldDriver() {
        return Binder.get(environment)
                .bind(DRIVER, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }
}
