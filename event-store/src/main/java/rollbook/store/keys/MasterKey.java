package rollbook.store.keys;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sees to it that {@code rollbook.master-key} is set: as given ({@code ROLLBOOK_MASTER_KEY}), or from the file in the data
 * folder. All nodes on one database must have the same key.
 */
final class MasterKey implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "rollbook.master-key";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(PROPERTY, "").isBlank()) {
            var folder = Path.of(environment.getProperty("rollbook.data", "./data"));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "master key",
                            Map.of(PROPERTY, MasterKeyFile.in(folder).read())));
        }
    }

    /** After the files of settings, which tell where the data folder is. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
