package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.api.Personal.Purpose.CONTACT;
import static rollbook.api.Personal.Purpose.REMARK;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.store.testing.TestPostgres;

class ShreddingTest {

    private static final String EVENT = "customer.CustomerRegistered/1";
    private static final CustomerErased WANG_ERASED = new CustomerErased(
            new CustomerId("wang"), new StaffId("boss"), Instant.parse("2026-11-21T08:00:00Z"), "asked for it");

    private static final TrackingToken AT_THE_END = new GlobalSequenceTrackingToken(9);

    private final HikariDataSource database = TestPostgres.freshDatabase();
    private final Vault vault = Vault.on(database, "a master key for tests");
    private final ErasureTable table = new ErasureTable(database);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_keys_are_gone_and_what_was_sealed_reads_as_nothing() throws IOException {
        var box = vault.seal("wang", CONTACT, EVENT, "王小明".getBytes(UTF_8));
        var other = vault.seal("zhao", CONTACT, EVENT, "赵敏".getBytes(UTF_8));
        var plain = new ArrayList<String>();

        shredding(plain).on(WANG_ERASED, AT_THE_END);

        assertThat(vault.open(box, EVENT).content()).isNull();
        assertThat(Vault.on(database, "a master key for tests").open(box, EVENT).content())
                .isNull();
        assertThat(vault.open(other, EVENT).content()).isEqualTo("赵敏".getBytes(UTF_8));
        assertThat(plain).containsExactly("wang");
        assertThat(Files.readString(journal())).contains("\"wang\"", "\"asked for it\"", "CONTACT");
    }

    @Test
    void remarks_in_which_anybody_may_be_named_go_with_everybody() {
        var closing = "classlist.ClassClosed/1";
        var reason = vault.seal("a class", REMARK, closing, "王小明 went away".getBytes(UTF_8));

        shredding(new ArrayList<>()).on(WANG_ERASED, AT_THE_END);

        assertThat(vault.open(reason, closing).content()).isNull();
        assertThat(table.all())
                .singleElement()
                .satisfies(erased -> assertThat(erased.keys()).isEmpty());
    }

    @Test
    void shredding_once_more_changes_nothing() throws IOException {
        vault.seal("wang", CONTACT, EVENT, new byte[1]);
        var shredding = shredding(new ArrayList<>());
        shredding.on(WANG_ERASED, AT_THE_END);
        var once = table.all();

        shredding.on(WANG_ERASED, AT_THE_END);

        assertThat(table.all())
                .isEqualTo(once)
                .singleElement()
                .satisfies(erased -> assertThat(erased.keys()).containsOnlyKeys("CONTACT"));
        assertThat(Files.readString(journal()).lines().filter(line -> !line.isBlank()))
                .hasSize(1);
    }

    @Test
    void what_an_older_backup_has_lost_is_noted_from_the_journal() throws SQLException {
        var box = vault.seal("wang", CONTACT, EVENT, "王小明".getBytes(UTF_8));
        shredding(new ArrayList<>()).on(WANG_ERASED, AT_THE_END);
        try (var older = TestPostgres.freshDatabase()) {
            var olderVault = Vault.on(older, "a master key for tests");
            olderVault.seal("wang", CONTACT, EVENT, "王小明".getBytes(UTF_8));

            new Shredding(olderVault, new ErasureTable(older), ErasureJournal.in(journal()), List.of());

            assertThat(isInLog(older)).isFalse();
        }
        assertThat(isInLog(database)).isTrue();
        assertThat(box.key()).isPositive();
    }

    @Test
    void of_somebody_who_is_not_in_the_backup_nothing_is_ever_kept() throws SQLException {
        vault.seal("wang", CONTACT, EVENT, new byte[1]);
        shredding(new ArrayList<>()).on(WANG_ERASED, AT_THE_END);
        try (var older = TestPostgres.freshDatabase()) {
            var olderVault = Vault.on(older, "a master key for tests");

            new Shredding(olderVault, new ErasureTable(older), ErasureJournal.in(journal()), List.of());

            assertThat(olderVault.seal("wang", CONTACT, EVENT, new byte[1]).content())
                    .isEmpty();
            assertThat(isInLog(older)).isTrue();
            assertThat(new ErasureTable(older).all()).isEqualTo(table.all());
        }
    }

    @Test
    void a_journal_that_was_lost_is_written_anew_and_a_torn_line_is_passed_over() throws IOException {
        vault.seal("wang", CONTACT, EVENT, new byte[1]);
        shredding(new ArrayList<>()).on(WANG_ERASED, AT_THE_END);
        Files.writeString(journal(), "\n{\"person\":\"wa", StandardOpenOption.TRUNCATE_EXISTING);

        shredding(new ArrayList<>());

        assertThat(ErasureJournal.in(journal()).entries()).isEqualTo(table.all());
    }

    @Test
    void whom_another_node_has_erased_comes_into_this_ones_journal_too() {
        var other = ErasureJournal.in(folder.resolve("other.jsonl"));
        vault.seal("wang", CONTACT, EVENT, new byte[1]);
        shredding(new ArrayList<>()).on(WANG_ERASED, AT_THE_END);

        other.copy(table);

        assertThat(ErasureJournal.in(folder.resolve("other.jsonl")).entries())
                .isEqualTo(table.all())
                .hasSize(1);
    }

    private Shredding shredding(List<String> plain) {
        return new Shredding(vault, table, ErasureJournal.in(journal()), List.of(plain::add));
    }

    private Path journal() {
        return folder.resolve("erasures.jsonl");
    }

    private static boolean isInLog(HikariDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select in_log from vault.erasure where person = 'wang'")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
