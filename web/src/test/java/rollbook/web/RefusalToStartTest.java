package rollbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.store.testing.TestPostgres;

/** The program itself, started as a school would: where it refuses, one plain line says why, and nothing has been made. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalToStartTest {

    private final HikariDataSource database = TestPostgres.emptyDatabase();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "spring.datasource.url", database.getJdbcUrl(),
            "spring.datasource.username", database.getUsername(),
            "spring.datasource.password", database.getPassword(),
            "rollbook.data", "target/refused",
            "rollbook.master-key", "q8Zr3vT1LwXe6NpYk0BdJm5hUaSc2Fg7",
            "rollbook.admin-password", "quiet-otter-42",
            "server.port", "0"));

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rollbook.master-key                                           | short            | The master key is easily guessed:
        rollbook.master-key                                           | changemechangeme | The master key is easily guessed:
        rollbook.new-master-key                                       | changemechangeme | The new master key is easily guessed:
        rollbook.admin-password                                       | password         | ROLLBOOK_ADMIN_PASSWORD is too easily guessed:
        server.tomcat.connection-timeout                              | -1               | server.tomcat.connection-timeout=-1 means waiting for ever:
        spring.datasource.hikari.data-source-properties.socketTimeout | 0                | spring.datasource.hikari.data-source-properties.socketTimeout=0 means
        """)
    void settings_that_are_refused_leave_the_database_untouched(
            String name, String value, String line, CapturedOutput output) throws SQLException {
        settings.put(name, value);

        refuses(line, output);

        assertThat(schemas()).containsOnly("public");
    }

    @Test
    void a_data_folder_in_memory_is_refused_before_a_database_is_made_there(CapturedOutput output) {
        var memory = Path.of("/dev/shm");
        var folder = memory.resolve("rollbook-refused");
        Assumptions.assumeThat(Files.isDirectory(memory))
                .as("there is a folder in memory here")
                .isTrue();
        settings.put("spring.datasource.url", "embedded");
        settings.put("rollbook.data", folder.toString());

        refuses("The data folder " + folder + " is kept in memory", output);

        assertThat(folder).doesNotExist();
    }

    @Test
    void a_database_that_acknowledges_too_early_is_refused_before_a_key_is_drawn(CapturedOutput output)
            throws SQLException {
        run("alter database " + name() + " set synchronous_commit = off");

        refuses("The database has synchronous_commit=off: ", output);

        assertThat(count("vault.secret")).isZero();
        assertThat(count("log.event")).isZero();
    }

    @Test
    void a_database_that_a_newer_program_has_used_is_refused(CapturedOutput output) throws SQLException {
        run("alter database " + name() + " set synchronous_commit = off");
        refuses("The database has synchronous_commit=off: ", output);
        run("alter database " + name() + " reset synchronous_commit");
        run("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (99999, '99999', 'of tomorrow', 'SQL', 'V99999__of_tomorrow.sql', 1, 'somebody', 1, true)");

        refuses("The database has been used by a newer Rollbook", output);
    }

    @Test
    void another_master_key_than_that_of_the_database_is_refused(CapturedOutput output) throws SQLException {
        run("alter database " + name() + " set synchronous_commit = off");
        refuses("The database has synchronous_commit=off: ", output);
        run("alter database " + name() + " reset synchronous_commit");
        run("insert into vault.secret (name, wrapped) values ('unique values', '\\x00112233445566778899aabbccddeeff')");

        refuses("The master key is not the one that the keys in this database are wrapped under", output);
    }

    @Test
    void places_kept_in_memory_are_refused(CapturedOutput output) throws SQLException {
        refuses(" keeps in memory how far it has read", output, Forgetful.class);

        assertThat(count("log.event")).isZero();
    }

    private void refuses(String line, CapturedOutput output, Class<?>... otherwise) {
        var before = output.getAll().length();
        assertThatThrownBy(() -> start(otherwise).close()).isNotNull();

        var told = output.getAll().substring(before);
        assertThat(told).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        assertThat(told.lines().filter(said -> said.contains(line))).as(told).isNotEmpty();
    }

    private ConfigurableApplicationContext start(Class<?>... otherwise) {
        var sources = new ArrayList<Class<?>>(List.of(otherwise));
        sources.add(RollbookApplication.class);
        return new SpringApplication(sources.toArray(Class<?>[]::new))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private String name() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getCatalog();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> schemas() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select nspname from pg_namespace"
                        + " where nspname !~ '^pg_' and nspname <> 'information_schema'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** A program put together so that it forgets how far it has read. */
    @Configuration(proxyBeanMethods = false)
    static class Forgetful {
        @Bean
        static BeanPostProcessor forgetfulTokens() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof TokenStore ? new InMemoryTokenStore() : bean;
                }
            };
        }
    }
}
