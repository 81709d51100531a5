package rollbook.store.log;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.api.Company;
import rollbook.api.Following;
import rollbook.store.vault.PlainText;
import rollbook.store.vault.Vault;

/** The log on PostgreSQL, unless an Axon Server keeps it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class LogConfiguration {

    @Bean(destroyMethod = "close")
    LogConnections logConnections(DataSource dataSource) {
        return LogConnections.besides(dataSource);
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    LogStorage eventStorageEngine(
            DataSource dataSource,
            LogConnections logConnections,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters,
            Vault vault) {
        var storage = LogStorage.open(
                dataSource,
                logConnections.pool(),
                eventSerializer,
                eventSerializer,
                new EventUpcasterChain(upcasters.orderedStream().toList()));
        vault.whenLaidDown(storage::forgetUnderstood);
        return storage;
    }

    @Bean
    PlainText plainEvents(DataSource dataSource, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new PlainEvents(dataSource, eventSerializer);
    }

    @Bean
    Following following(LogStorage eventStorageEngine) {
        return eventStorageEngine.following();
    }

    @Bean
    Company company(LogStorage eventStorageEngine) {
        return eventStorageEngine.company();
    }

    @Bean
    EventStore eventStore(LogStorage eventStorageEngine) {
        return EventLog.on(eventStorageEngine);
    }
}
