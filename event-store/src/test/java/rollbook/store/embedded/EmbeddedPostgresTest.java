package rollbook.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class EmbeddedPostgresTest {

    /** The programs are the same for everybody. */
    static final Path PROGRAMS = Path.of(
            System.getProperty("java.io.tmpdir"),
            "rollbook-test-postgres-" + System.getProperty("user.name"),
            "programs");

    @TempDir
    private Path folder;

    @Test
    void what_was_stored_is_there_after_the_next_start() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            remember(postgres, "something");
        }
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(remembered(postgres)).containsExactly("something");
        }
    }

    @Test
    void it_stores_durably_asks_for_a_password_and_knows_chinese() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(postgres, "show fsync")).containsExactly("on");
            assertThat(ask(postgres, "show synchronous_commit")).containsExactly("on");
            assertThat(ask(postgres, "show full_page_writes")).containsExactly("on");
            assertThat(ask(postgres, "show data_checksums")).containsExactly("on");
            assertThat(ask(postgres, "select lower('ЖÜ') || upper('ß')")).containsExactly("жüß");
            run(postgres, "create extension pg_trgm");
            assertThat(ask(postgres, "select unnest(show_trgm('王小明'))")).isNotEmpty();
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.url("rollbook"), postgres.username(), "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void it_takes_up_again_what_was_at_hand() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(postgres, "show shared_preload_libraries")).containsExactly("pg_prewarm");
        }
    }

    @Test
    void its_password_can_be_read_by_its_owner_only() throws Exception {
        try (var _ = EmbeddedPostgres.start(folder, PROGRAMS)) {
            var password = folder.resolve("postgres").resolve("password");

            assertThat(Files.getPosixFilePermissions(password)).hasSize(2);
        }
    }

    @Test
    void a_second_rollbook_on_the_same_folder_is_refused_with_one_line() throws Exception {
        try (var _ = EmbeddedPostgres.start(folder, PROGRAMS);
                var second = SeparateRollbook.on(folder, PROGRAMS)) {
            assertThat(String.join(" ", second.saying()))
                    .startsWith("refused Another Rollbook is running on the data folder " + folder.toRealPath());
        }
    }

    @Test
    void the_first_start_after_the_program_was_killed_works() throws Exception {
        var killed = SeparateRollbook.on(folder, PROGRAMS);
        var orphan = pidOf(killed.saying());
        killed.killHard();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            remember(postgres, "after the kill");
            assertThat(postgres.pid()).isNotEqualTo(orphan);
            assertThat(remembered(postgres)).containsExactly("after the kill");
        }
    }

    @Test
    void the_first_start_after_both_were_killed_works() throws Exception {
        var killed = SeparateRollbook.on(folder, PROGRAMS);
        var orphan = pidOf(killed.saying());
        killed.killHard();
        kill(orphan);

        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(postgres, "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_process_number_that_belongs_to_somebody_else_by_now_does_not_matter() throws Exception {
        EmbeddedPostgres.start(folder, PROGRAMS).close();
        var pidFile = folder.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n1\n5432\n\n127.0.0.1\n\nready\n");

        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(postgres, "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_server_that_was_killed_comes_back_at_the_same_address() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            remember(postgres, "before the kill");
            var address = postgres.url("rollbook");

            kill(postgres.pid());

            assertThat(eventuallyRemembered(postgres)).containsExactly("before the kill");
            assertThat(postgres.url("rollbook")).isEqualTo(address);
        }
    }

    @Test
    void a_port_that_somebody_else_took_meanwhile_is_given_up() throws Exception {
        var port = 0;
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            port = Integer.parseInt(postgres.url("").replaceAll(".*:(\\d+)/", "$1"));
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(postgres.url("")).doesNotContain(":" + port + "/");
            assertThat(ask(postgres, "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_program_that_is_asked_to_end_takes_its_server_along() throws Exception {
        var rollbook = SeparateRollbook.on(folder, PROGRAMS);
        var server = pidOf(rollbook.saying());

        rollbook.terminate();

        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static long pidOf(List<String> saying) {
        return Long.parseLong(saying.get(1));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void remember(EmbeddedPostgres postgres, String what) throws SQLException {
        run(postgres, "create table if not exists remembered (what text)");
        run(postgres, "insert into remembered values ('" + what + "')");
    }

    private static List<String> remembered(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "select what from remembered");
    }

    /** Asks again while nobody answers; the time-out of the class is the end of patience. */
    private static List<String> eventuallyRemembered(EmbeddedPostgres postgres) throws IOException {
        while (true) {
            try {
                return remembered(postgres);
            } catch (SQLException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var answers = new ArrayList<String>();
            while (result.next()) {
                answers.add(result.getString(1));
            }
            return answers;
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("rollbook"), postgres.username(), postgres.password());
    }
}
