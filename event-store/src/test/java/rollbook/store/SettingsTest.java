package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {

    private final Map<String, Object> given = new HashMap<>(Map.of(
            "rollbook.master-key", "q8Zr3vT1LwXe6NpYk0BdJm5hUaSc2Fg7",
            "rollbook.data", "target/data",
            "server.tomcat.connection-timeout", "20s",
            "spring.datasource.hikari.data-source-properties.socketTimeout", "40"));

    private Settings settings() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        return new Settings(environment);
    }

    @Test
    void nothing_speaks_against_settings_as_they_come_along() {
        assertThat(settings().objections()).isEmpty();
    }

    @Test
    void a_missing_master_key_is_refused() {
        given.put("rollbook.master-key", " ");

        assertThat(settings().objections()).singleElement().asString().startsWith("There is no master key: ");
    }

    @Test
    void a_master_key_that_everybody_knows_is_refused() {
        for (var key :
                new String[] {"changemechangeme", "rollbook-secret-password", "aaaaaaaaaaaaaaaa", "MASTER-12345678"}) {
            given.put("rollbook.master-key", key);

            assertThat(settings().objections())
                    .as(key)
                    .singleElement()
                    .asString()
                    .startsWith("The master key is easily guessed: ");
        }
    }

    @Test
    void a_short_master_key_is_refused() {
        given.put("rollbook.master-key", "k7Qp2zX9w1");

        assertThat(settings().objections()).singleElement().asString().startsWith("The master key is easily guessed: ");
    }

    @Test
    void a_new_master_key_that_could_not_be_started_with_is_refused() {
        given.put("rollbook.new-master-key", "changemechangeme");

        assertThat(settings().objections())
                .singleElement()
                .asString()
                .startsWith("The new master key is easily guessed: ");
    }

    @Test
    void waiting_for_ever_is_refused() {
        given.put("server.tomcat.connection-timeout", "-1");

        assertThat(settings().objections())
                .containsExactly("server.tomcat.connection-timeout=-1 means waiting for ever: give it a time.");
    }

    @Test
    void waiting_for_ever_for_an_answer_of_the_database_is_refused() {
        given.put("spring.datasource.hikari.data-source-properties.socketTimeout", "0");

        assertThat(settings().objections())
                .containsExactly("spring.datasource.hikari.data-source-properties.socketTimeout=0 means waiting for"
                        + " ever: give it a time.");
    }

    @Test
    void waiting_for_ever_is_refused_in_whichever_spelling() {
        given.remove("spring.datasource.hikari.data-source-properties.socketTimeout");
        given.put("spring.datasource.hikari.dataSourceProperties.socketTimeout", "0");

        assertThat(settings().objections())
                .singleElement()
                .asString()
                .contains("socketTimeout=0 means waiting for ever");
    }

    @Test
    void a_driver_that_is_told_no_time_is_refused_because_it_waits_for_ever() {
        given.remove("spring.datasource.hikari.data-source-properties.socketTimeout");
        assertThat(settings().objections())
                .containsExactly("spring.datasource.hikari.data-source-properties.socketTimeout is not set, which means"
                        + " waiting for ever: give it a time.");

        given.put("spring.datasource.url", "jdbc:postgresql://db/rollbook?socketTimeout=60");
        assertThat(settings().objections()).isEmpty();
    }

    @Test
    void waiting_for_ever_is_refused_also_where_the_address_of_the_database_says_so() {
        given.put("spring.datasource.url", "jdbc:postgresql://db/rollbook?ssl=true&socketTimeout=0");
        assertThat(settings().objections())
                .containsExactly("socketTimeout=0 in spring.datasource.url means waiting for ever: give it a time.");

        given.put("spring.datasource.url", "jdbc:postgresql://db/rollbook?socketTimeout=60");
        assertThat(settings().objections()).isEmpty();
    }

    @Test
    void a_time_that_is_none_is_refused() {
        given.put("server.tomcat.connection-timeout", "");

        assertThat(settings().objections()).singleElement().asString().contains("connection-timeout");
    }

    @Test
    void a_data_folder_that_is_cleaned_now_and_then_is_told_of() {
        given.put("rollbook.data", "/srv/rollbook");
        assertThat(settings().warnings()).isEmpty();
        for (var folder : new String[] {"/tmp/rollbook", "/var/tmp/../tmp/rollbook"}) {
            given.put("rollbook.data", folder);
            assertThat(settings().warnings())
                    .singleElement()
                    .asString()
                    .startsWith("The data folder ")
                    .contains("ROLLBOOK_DATA");
        }
        given.put("rollbook.temporary-data", "true");
        assertThat(settings().warnings()).isEmpty();
    }

    @Test
    void a_data_folder_in_memory_is_refused_unless_it_is_wanted() {
        var memory = Path.of("/dev/shm");
        Assumptions.assumeThat(Files.isDirectory(memory))
                .as("there is a folder in memory here")
                .isTrue();
        given.put("rollbook.data", "/dev/shm/rollbook/data");
        Assumptions.assumeThat(settings().kindOfDisk(memory)).isEqualTo("tmpfs");

        assertThat(settings().objections())
                .singleElement()
                .asString()
                .startsWith("The data folder /dev/shm/rollbook/data is kept in memory (tmpfs)");

        given.put("rollbook.temporary-data", "true");
        assertThat(settings().objections()).isEmpty();
    }
}
