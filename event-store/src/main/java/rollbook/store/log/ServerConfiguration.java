package rollbook.store.log;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryInvocationErrorHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
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
import rollbook.store.names.NamedSerializer;

/** The log on an Axon Server, which also brings questions to whoever answers them. Commands are brought by the framework's own bus. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ServerConfiguration {

    @Bean
    EventStore eventStore(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            @Qualifier("eventSerializer") NamedSerializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters) {
        return EventLog.on(new ServerStorage(
                connections,
                settings,
                eventSerializer,
                new EventUpcasterChain(upcasters.orderedStream().toList())));
    }

    @Bean
    Following following() {
        return Following.AT_ONCE;
    }

    @Bean
    Company company() {
        return Company.NONE;
    }

    /** Who still holds a file as it was decided tells the same times as who reads it from the log. */
    @Bean
    ConfigurerModule timesAsTheServerKeepsThem(Clock clock) {
        return configurer ->
                configurer.onInitialize(axon -> GenericEventMessage.clock = Clock.tick(clock, ServerEvents.TICK));
    }

    /** Looks at both before anything is read or decided. */
    @Bean
    @DependsOnDatabaseInitialization
    ConfigurerModule sameSchool(DataSource dataSource, EventStore eventStore) {
        var both = new SameSchool(dataSource, eventStore);
        return configurer ->
                configurer.onInitialize(axon -> axon.onStart(Phase.EXTERNAL_CONNECTIONS, both::refuseOther));
    }

    /** Types of answers travel like everything else that is no event: by the serializer of messages. */
    @Bean
    QueryBus queryBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            TransactionManager transactions,
            @Qualifier("messageSerializer") Serializer messageSerializer,
            QueryPriorityCalculator priorities,
            QueryInvocationErrorHandler errors,
            TargetContextResolver<? super Message<?>> contexts,
            org.axonframework.config.Configuration axon) {
        var here = SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .transactionManager(transactions)
                .errorHandler(errors)
                .build();
        here.registerHandlerInterceptor(new ToldElsewhere());
        here.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(here)
                .updateEmitter(here.queryUpdateEmitter())
                .messageSerializer(messageSerializer)
                .genericSerializer(messageSerializer)
                .priorityCalculator(priorities)
                .targetContextResolver(contexts)
                .build();
    }
}
