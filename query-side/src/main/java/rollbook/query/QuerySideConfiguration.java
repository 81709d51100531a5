package rollbook.query;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import rollbook.api.Following;

/** What every area answers with. */
@Configuration(proxyBeanMethods = false)
@OnQuerySide
class QuerySideConfiguration {

    @Bean
    ParameterResolverFactory actorWhoAsks() {
        return new ActorParameter();
    }

    @Bean
    HandlerEnhancerDefinition ownWrites(
            ObjectProvider<Positions> positions,
            ListableBeanFactory beans,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        return new OwnWrites(
                SingletonSupplier.of(positions::getObject),
                SingletonSupplier.of(() -> groups(beans)),
                new Turnstile(Math.max(1, connections * 3 / 4)));
    }

    @Bean
    StoredTokens storedTokens(JdbcClient jdbc, Serializer serializer) {
        return new StoredTokens(jdbc, serializer);
    }

    @Bean
    Positions positions(
            ObjectProvider<org.axonframework.config.Configuration> axon,
            StoredTokens storedTokens,
            Following following) {
        return new Positions(
                group -> axon.getObject()
                        .eventProcessingConfiguration()
                        .eventProcessorByProcessingGroup(group, StreamingEventProcessor.class),
                storedTokens,
                following);
    }

    @Bean
    DeadLetterBox deadLetterBox(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema deadLetterSchema,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new DeadLetterBox(connections, transactions, deadLetterSchema, serializer, eventSerializer);
    }

    @Bean
    ConfigurerModule projections(
            DeadLetterBox letters, Positions positions, Following following, ListableBeanFactory beans) {
        return new Projections(groups(beans), letters, positions, following);
    }

    private static List<String> groups(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(name -> beans.findAnnotationOnBean(name, ProcessingGroup.class))
                .filter(Objects::nonNull)
                .map(ProcessingGroup::value)
                .distinct()
                .toList();
    }

    @Bean
    ConfigurerModule gateOfQueries() {
        return configurer -> configurer.onInitialize(axon -> axon.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> axon.queryBus().registerHandlerInterceptor(new RoleGate())));
    }
}
