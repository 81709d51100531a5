package rollbook.store;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.MetaDataKeys;

/**
 * What every node needs of its database, whoever keeps the events: transactions, the positions of its readers, and a place for
 * events that a reader could not take in.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:rollbook/store/defaults.properties")
class StoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean
    static SettingsCheck settingsCheck(Environment environment) {
        var settings = new Settings(environment);
        settings.warnings().forEach(LOG::warn);
        return new SettingsCheck(settings::objections);
    }

    /** Looks at the database when its tables are there, before anybody uses it ({@link StartupChecksDetector}). */
    @Bean
    StartupChecks startupChecks(DataSource dataSource) {
        var checks = new StartupChecks(dataSource, Clock.systemUTC());
        CannotStart.over(checks.objections());
        return checks;
    }

    /** Looks at how the framework has been put together before anything is read or decided. */
    @Bean
    SmartInitializingSingleton wiringCheck(
            ObjectProvider<org.axonframework.config.Configuration> framework, Environment environment) {
        var decides = environment.acceptsProfiles(Profiles.of("command | (!command & !query & !web)"));
        return () -> framework.ifAvailable(axon -> CannotStart.over(new Wiring(axon, decides).objections()));
    }

    /** What every event says about where it comes from: who, in which role, by which request, because of what. */
    @Bean
    CorrelationDataProvider whoAndWhy() {
        return new SimpleCorrelationDataProvider(MetaDataKeys.ACTOR, MetaDataKeys.ROLES, MetaDataKeys.REQUEST);
    }

    @Bean
    CorrelationDataProvider causeAndOrigin() {
        return new MessageOriginProvider("causationId", MetaDataKeys.DECISION);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @DependsOnDatabaseInitialization
    TokenStore tokenStore(
            ConnectionProvider connectionProvider, Serializer serializer, @Value("${rollbook.node:}") String node) {
        return JdbcTokenStore.builder()
                .nodeId(node.isEmpty() ? ManagementFactory.getRuntimeMXBean().getName() : node)
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("axon.token")
                        .setProcessorNameColumn("processor")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched_at")
                        .build())
                .build();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("axon.dead_letter")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_id")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("event_at")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
    }
}
