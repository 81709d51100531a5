package rollbook.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What has to be true of the database before the school may trust it. */
record StartupChecks(DataSource dataSource, Clock clock) {

    private static final Duration LARGEST_DIFFERENCE = Duration.ofSeconds(1);

    /** What is needed of each setting, and what would happen otherwise. */
    private static final Map<String, Requirement> SETTINGS = Map.of(
            "fsync",
            new Requirement(Set.of("on"), "a crash could lose or corrupt what was acknowledged"),
            "synchronous_commit",
            new Requirement(
                    Set.of("on", "local", "remote_write", "remote_apply"), "a crash could lose what was acknowledged"),
            "full_page_writes",
            new Requirement(Set.of("on"), "a crash could tear pages of the database"),
            "server_encoding",
            new Requirement(Set.of("UTF8"), "names could not be stored as they are written"));

    /** Everything that speaks against starting, one line each; empty if nothing does. */
    List<String> objections() {
        var objections = new ArrayList<String>();
        SETTINGS.keySet()
                .forEach(name ->
                        objection(name, ask("show " + name, String.class)).ifPresent(objections::add));
        if (ask("select cardinality(show_trgm('王小明'))", Integer.class) == 0) {
            objections.add(
                    "The database finds no trigrams in Chinese names, so nobody would be found by name: create it with"
                            + " the locale C.UTF-8 instead of C.");
        }
        var difference = difference();
        if (difference.compareTo(LARGEST_DIFFERENCE) > 0) {
            objections.add("The clock of this machine and the clock of the database differ by " + difference.toMillis()
                    + " ms: set them by the same time server.");
        }
        return objections;
    }

    /** What speaks against this value of a setting of the database. */
    static Optional<String> objection(String name, String value) {
        return Optional.ofNullable(SETTINGS.get(name))
                .filter(requirement -> !requirement.allowed().contains(value))
                .map(requirement -> "The database has " + name + "=" + value + ": " + requirement.otherwise() + ".");
    }

    /** How far the clocks are apart at least, however long the question took. */
    private Duration difference() {
        var before = clock.instant();
        var there = ask("select clock_timestamp()", OffsetDateTime.class).toInstant();
        var after = clock.instant();
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }

    private <T> T ask(String sql, Class<T> type) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getObject(1, type);
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be asked whether it is safe: " + e.getMessage());
        }
    }

    private record Requirement(Set<String> allowed, String otherwise) {}
}
