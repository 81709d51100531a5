package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.store.testing.TestPostgres;

class StartupChecksTest {

    private final HikariDataSource dataSource = TestPostgres.freshDatabase();

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void nothing_speaks_against_the_database_that_comes_along() {
        assertThat(new StartupChecks(dataSource, Clock.systemUTC()).objections())
                .isEmpty();
    }

    @Test
    void a_database_that_acknowledges_too_early_is_refused() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set synchronous_commit = off");
        }
        dataSource.getHikariPoolMXBean().softEvictConnections();

        assertThat(new StartupChecks(dataSource, Clock.systemUTC()).objections())
                .singleElement()
                .asString()
                .startsWith("The database has synchronous_commit=off: ");
    }

    @Test
    void a_database_that_finds_nothing_in_chinese_is_refused() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database without_trigrams template template0 locale 'C' encoding 'UTF8'");
        }
        var url = dataSource.getJdbcUrl();
        try (var other = new HikariDataSource()) {
            other.setJdbcUrl(url.substring(0, url.lastIndexOf('/') + 1) + "without_trigrams");
            other.setUsername(dataSource.getUsername());
            other.setPassword(dataSource.getPassword());
            try (var connection = other.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm");
            }

            assertThat(new StartupChecks(other, Clock.systemUTC()).objections())
                    .singleElement()
                    .asString()
                    .startsWith("The database finds no trigrams in Chinese names");
        } finally {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop database without_trigrams with (force)");
            }
        }
    }

    @Test
    void settings_that_lose_what_was_acknowledged_are_refused_one_line_each() {
        for (var name : new String[] {"fsync", "full_page_writes"}) {
            assertThat(StartupChecks.objection(name, "off"))
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith("The database has " + name + "=off: ")
                            .doesNotContain("\n"));
            assertThat(StartupChecks.objection(name, "on")).isEmpty();
        }
    }

    @Test
    void a_clock_that_differs_from_the_clock_of_the_database_is_refused() {
        var ahead = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5));

        assertThat(new StartupChecks(dataSource, ahead).objections())
                .singleElement()
                .asString()
                .startsWith("The clock of this machine and the clock of the database differ by ");
    }
}
