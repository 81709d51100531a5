package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.api.Personal.Purpose.CONTACT;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import rollbook.store.CannotStart;
import rollbook.store.testing.TestPostgres;

class KeyTableTest {

    private static final HikariDataSource DATABASE = TestPostgres.freshDatabase();
    private static final String EVENT = "customer.CustomerRegistered/1";
    private static final byte[] NAME = "王小明".getBytes(UTF_8);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void many_who_begin_at_once_agree_on_one_key() throws InterruptedException, ExecutionException {
        var nodes = Stream.generate(() -> Vault.on(DATABASE, "a master key for tests"))
                .limit(4)
                .toList();
        var keys = new HashSet<Long>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealing = Stream.iterate(0, i -> i + 1)
                    .limit(64)
                    .<Callable<Long>>map(i -> () -> nodes.get(i % nodes.size())
                            .seal("crowd", CONTACT, EVENT, NAME)
                            .key())
                    .toList();
            for (var key : threads.invokeAll(sealing)) {
                keys.add(key.get());
            }
        }

        assertThat(keys).hasSize(1);
    }

    @Test
    void a_key_shredded_on_another_node_is_laid_down_here() throws SQLException {
        var vault = Vault.on(DATABASE, "a master key for tests");
        var box = vault.seal("leaver", CONTACT, EVENT, NAME);
        execute("update vault.key set wrapped = null, shredded_at = now() where person = 'leaver'");

        assertThat(vault.open(box, EVENT).content()).isEqualTo(NAME);
        vault.layDownShredded();
        assertThat(vault.open(box, EVENT).content()).isNull();
    }

    @Test
    void the_master_key_can_be_changed() throws SQLException {
        try (var database = TestPostgres.freshDatabase()) {
            var former = WrappingKey.of("the former master key");
            var next = WrappingKey.of("the next master key");
            var secret = new Secrets(database, former).secret("test", () -> NAME);
            var box = new Vault(new KeyTable(database, null), former).seal("wang", CONTACT, EVENT, NAME);

            assertThat(new MasterKeyChange(former, next).in(database)).isEqualTo(2);

            assertThat(new Vault(new KeyTable(database, null), next)
                            .open(box, EVENT)
                            .content())
                    .isEqualTo(NAME);
            assertThat(new Secrets(database, next).secret("test", () -> new byte[0]))
                    .isEqualTo(secret);
            assertThat(new Secrets(database, former).areForeign("test")).isTrue();
            assertThatThrownBy(() -> new MasterKeyChange(former, next).in(database))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("was not changed");
        }
    }

    @Test
    void a_node_left_running_while_the_master_key_is_changed_makes_no_key_and_ends() throws InterruptedException {
        try (var database = TestPostgres.freshDatabase()) {
            var former = WrappingKey.of("the former master key");
            var next = WrappingKey.of("the next master key");
            new Secrets(database, former).secret(VaultConfiguration.UNIQUE_VALUES, () -> NAME);
            var leftRunning = under(former, database);
            var ended = new CountDownLatch(1);
            var watch = new MasterKeyWatch(leftRunning, ended::countDown);
            var vault = new Vault(leftRunning, former);
            var known = vault.seal("wang", CONTACT, EVENT, NAME);
            watch.look();
            assertThat(ended.getCount()).isOne();

            new MasterKeyChange(former, next).in(database);

            assertThatThrownBy(() -> vault.seal("zhao", CONTACT, EVENT, NAME))
                    .hasMessageContaining("another master key");
            assertThat(vault.open(known, EVENT).content()).isEqualTo(NAME);
            watch.look();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(new Vault(under(next, database), next)
                            .seal("zhao", CONTACT, EVENT, NAME)
                            .content())
                    .isNotEmpty();
        }
    }

    @Test
    void a_key_made_while_the_master_key_is_being_changed_is_not_kept() throws Exception {
        try (var database = TestPostgres.freshDatabase();
                var threads = Executors.newSingleThreadExecutor();
                var change = database.getConnection()) {
            var former = WrappingKey.of("the former master key");
            new Secrets(database, former).secret(VaultConfiguration.UNIQUE_VALUES, () -> NAME);
            var vault = new Vault(under(former, database), former);
            change.setAutoCommit(false);
            try (var statement = change.createStatement()) {
                statement.execute("lock table vault.key in share row exclusive mode");
                statement.execute("update vault.secret set wrapped = '\\x00'");
            }

            var sealing = threads.submit(() -> vault.seal("zhao", CONTACT, EVENT, NAME));
            assertThatThrownBy(() -> sealing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            change.commit();

            assertThatThrownBy(sealing::get).hasMessageContaining("another master key");
        }
    }

    private static KeyTable under(WrappingKey master, HikariDataSource database) {
        return new KeyTable(database, new Secrets(database, master).mark(VaultConfiguration.UNIQUE_VALUES));
    }

    @Test
    void a_wrong_master_key_is_said_in_one_line() {
        new Secrets(DATABASE, WrappingKey.of("the right master key")).secret("greeting", () -> NAME);

        assertThatThrownBy(() ->
                        new Secrets(DATABASE, WrappingKey.of("a wrong master key")).secret("greeting", () -> NAME))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ROLLBOOK_MASTER_KEY");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
