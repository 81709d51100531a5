package rollbook.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class MasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_a_key_and_later_ones_find_it() {
        var made = keyWith(Map.of("rollbook.data", folder.toString()));
        var found = keyWith(Map.of("rollbook.data", folder.toString()));

        assertThat(made).hasSizeGreaterThanOrEqualTo(44).isEqualTo(found);
    }

    @Test
    void only_the_owner_can_read_it() throws IOException {
        keyWith(Map.of("rollbook.data", folder.toString()));

        assertThat(Files.getPosixFilePermissions(folder.resolve("master.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("master.key"));
    }

    @Test
    void a_key_that_was_given_needs_no_file() {
        var given = keyWith(Map.of("rollbook.data", folder.toString(), MasterKey.PROPERTY, "given to all nodes"));

        assertThat(given).isEqualTo("given to all nodes");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void all_who_start_at_the_same_moment_have_the_same_key() {
        Set<String> keys = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> keys.add(MasterKeyFile.in(folder.resolve("data")).read()));

        assertThat(keys).hasSize(1);
    }

    private static @Nullable String keyWith(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new MasterKey().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty(MasterKey.PROPERTY);
    }
}
