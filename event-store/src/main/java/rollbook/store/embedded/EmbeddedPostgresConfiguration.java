package rollbook.store.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Without an address of a database, Rollbook runs its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedPostgresConfiguration {

    /** Starts the server while the rest of the program is still being put together. */
    @Bean
    static BeanFactoryPostProcessor databaseFirst(Environment environment) {
        var dataFolder = Path.of(environment.getProperty("rollbook.data", "./data"));
        return beans -> {
            var starting = StartingPostgres.by(() -> EmbeddedPostgres.start(dataFolder));
            beans.registerSingleton("startingPostgres", starting);
            if (beans instanceof DefaultSingletonBeanRegistry registry) {
                registry.registerDisposableBean("startingPostgres", starting::close);
            }
        };
    }

    @Bean(destroyMethod = "")
    EmbeddedPostgres embeddedPostgres(StartingPostgres startingPostgres) {
        return startingPostgres.started();
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.username();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url("rollbook");
            }
        };
    }
}
