package rollbook.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.Backups;
import rollbook.api.operations.OperationsCommand.TakeBackup;
import rollbook.api.operations.OperationsQuery.GetBackups;
import rollbook.api.operations.OperationsRefusal.BackupRunning;
import rollbook.api.staff.StaffId;
import rollbook.store.testing.TestPostgres;

@Timeout(60)
class BackupDeskTest {

    private static final Actor ADMIN = new Actor(new StaffId("admin"), Set.of(Role.ADMIN), null);
    private static final Actor BOSS = new Actor(new StaffId("boss"), Set.of(Role.BOSS), null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void one_backup_is_taken_at_a_time_by_administrators() throws Exception {
        try (var database = TestPostgres.freshDatabase()) {
            var asked = new CountDownLatch(1);
            var answered = new CountDownLatch(1);
            var slow = new DelegatingDataSource(database) {
                @Override
                public Connection getConnection() throws SQLException {
                    asked.countDown();
                    await(answered);
                    return super.getConnection();
                }
            };
            var desk = new BackupDesk(new Backup(slow, true), folder.resolve("backups"), CLOCK);
            assertThat(desk.answer(new GetBackups()).items()).isEmpty();

            var first = CompletableFuture.runAsync(() -> desk.decide(new TakeBackup("one"), ADMIN));
            await(asked);
            assertThatThrownBy(() -> desk.decide(new TakeBackup("two"), ADMIN))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new BackupRunning()));
            answered.countDown();
            first.join();

            desk.decide(new TakeBackup("one"), ADMIN);
            assertThat(desk.answer(new GetBackups()).items()).singleElement().satisfies(item -> {
                assertThat(item.name()).isEqualTo("one");
                assertThat(item.takenAt()).isEqualTo(CLOCK.instant());
            });
            assertThatThrownBy(() -> desk.decide(new TakeBackup("two"), BOSS))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new NotAllowed("TakeBackup")));
        }
    }

    @Test
    void a_damaged_file_is_shown_as_such() throws Exception {
        Files.writeString(folder.resolve("one.rollbook.zip"), "no archive");
        try (var database = TestPostgres.freshDatabase()) {
            var desk = new BackupDesk(new Backup(database, true), folder, CLOCK);

            assertThat(desk.answer(new GetBackups()).items())
                    .containsExactly(new Backups.Item("one", 10, null, null, null));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
