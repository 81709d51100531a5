package rollbook.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.store.CannotStart;
import rollbook.store.log.TestLog;
import rollbook.store.testing.TestPostgres;
import rollbook.store.vault.BroughtKeys;

class RestoreTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final HikariDataSource school = TestPostgres.freshDatabase();
    private final HikariDataSource empty = TestPostgres.freshDatabase();

    private final BroughtKeys keys = new BroughtKeys("q8Zr3vT1LwXe6NpYk0BdJm5hUaSc2Fg7");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        school.close();
        empty.close();
    }

    @Test
    void what_is_restored_is_what_was_there_and_the_log_goes_on_behind_it() throws Exception {
        try (var log = TestLog.on(school)) {
            log.storage().appendEvents(released("li", 0, 20));
        }
        var file = folder.resolve("one.rollbook.zip");
        var taken = new Backup(school, true).write(file, NOW);
        assertThat(taken.position()).isEqualTo(20);

        var restored = new Restore(empty, true, keys).read(file);

        assertThat(restored).isEqualTo(taken);
        for (var table : List.of("log.event", "vault.key", "vault.secret")) {
            assertThat(dump(empty, table)).isEqualTo(dump(school, table));
        }
        try (var log = TestLog.on(empty)) {
            assertThat(log.storage().readEvents("li").asStream().<Object>map(DomainEventMessage::getPayload))
                    .hasSize(20)
                    .first()
                    .isEqualTo(new CustomerReleased(new CustomerId("li"), new StaffId("wang"), "reason 0"));
            log.storage().appendEvents(released("ma", 0, 1));
            assertThat(log.storage().createHeadToken().position()).hasValue(21);
        }
    }

    @Test
    void under_another_master_key_nothing_is_left_behind() throws Exception {
        try (var log = TestLog.on(school)) {
            log.storage().appendEvents(released("li", 0, 3));
        }
        JdbcClient.create(school)
                .sql("insert into vault.secret (name, wrapped) values ('unique values', ?)")
                .param(new byte[60])
                .update();
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);

        assertThatThrownBy(() -> new Restore(empty, true, keys).read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The master key is not the one of this backup: ");

        assertThat(dump(empty, "log.event")).isEmpty();
        assertThat(dump(empty, "vault.secret")).isEmpty();
    }

    @Test
    void what_a_projection_was_told_to_go_on_without_is_restored_with_the_reason() throws Exception {
        for (var database : List.of(school, empty)) {
            JdbcClient.create(database)
                    .sql("create table axon.discarded_letter (id text primary key, reason text not null)")
                    .update();
        }
        JdbcClient.create(school)
                .sql("insert into axon.discarded_letter values ('one', 'an experiment')")
                .update();
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);

        new Restore(empty, true, keys).read(file);

        assertThat(dump(empty, "axon.discarded_letter")).isEqualTo(dump(school, "axon.discarded_letter"));
    }

    @Test
    void nothing_personal_can_be_read_in_a_backup_without_the_master_key() throws Exception {
        try (var log = TestLog.on(school)) {
            log.storage().appendEvents(released("li", 0, 3));
        }
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);

        try (var zip = new ZipFile(file.toFile());
                var events = zip.getInputStream(zip.getEntry("log.event.copy"))) {
            assertThat(new String(events.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("customer.CustomerReleased")
                    .doesNotContain("reason 0");
        }
    }

    @Test
    void a_database_in_which_there_is_something_is_left_alone() throws Exception {
        try (var log = TestLog.on(empty)) {
            log.storage().appendEvents(released("li", 0, 1));
        }
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);

        assertThatThrownBy(() -> new Restore(empty, true, keys).read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("There is something in this database already");
    }

    @Test
    void a_damaged_file_restores_nothing() throws Exception {
        try (var log = TestLog.on(school)) {
            log.storage().appendEvents(released("li", 0, 50));
        }
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> new Restore(empty, true, keys).read(file)).isInstanceOf(CannotStart.class);
        assertThat(dump(empty, "log.event")).isEmpty();
        assertThatThrownBy(() -> new Restore(empty, true, keys).read(folder.resolve("none")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void a_backup_of_another_version_is_refused() throws Exception {
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);
        newer(empty);

        assertThatThrownBy(() -> new Restore(empty, true, keys).read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The backup was made by another version");
    }

    @Test
    void a_log_that_is_kept_on_an_axon_server_is_not_in_a_backup_which_says_so() throws Exception {
        var file = folder.resolve("one.rollbook.zip");
        var taken = new Backup(school, false).write(file, NOW);
        assertThat(taken.position()).isNull();
        assertThat(taken.log()).contains("without the log");

        assertThatThrownBy(() -> new Restore(empty, true, keys).read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The log is not in this backup");
        assertThat(new Restore(empty, false, keys).read(file)).isEqualTo(taken);
    }

    @Test
    void a_backup_with_a_log_is_not_restored_beside_an_axon_server() throws Exception {
        try (var log = TestLog.on(school)) {
            log.storage().appendEvents(released("li", 0, 3));
        }
        var file = folder.resolve("one.rollbook.zip");
        new Backup(school, true).write(file, NOW);

        assertThatThrownBy(() -> new Restore(empty, false, keys).read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("up to position 3");
    }

    @Test
    void a_database_that_a_newer_program_has_used_is_refused() throws Exception {
        newer(empty);
        var flyway = Flyway.configure()
                .dataSource(empty)
                .locations("classpath:db/event-store", "classpath:db/query-side", "classpath:db/web")
                .load();

        assertThatThrownBy(() -> new BackupConfiguration()
                        .restoring(empty, "", "", "", false)
                        .migrate(flyway))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("by a newer Rollbook")
                .hasMessageContaining("V9999");
    }

    private static void newer(HikariDataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success)"
                    + " select max(installed_rank) + 1, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true"
                    + " from flyway_schema_history");
        }
    }

    private static List<DomainEventMessage<?>> released(String customer, int first, int count) {
        return IntStream.range(first, first + count)
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Customer",
                        customer,
                        sequence,
                        new CustomerReleased(new CustomerId(customer), new StaffId("wang"), "reason " + sequence)))
                .toList();
    }

    private static List<String> dump(HikariDataSource dataSource, String table) {
        return JdbcClient.create(dataSource)
                .sql("select t::text from " + table + " t order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
