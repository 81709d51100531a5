package rollbook.store.log;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.AbstractDomainEventEntry;
import org.axonframework.eventhandling.AbstractEventEntry;
import org.axonframework.eventhandling.AbstractSequencedDomainEventEntry;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engines Axon brings for a relational database, as safe as ours: neither skips events for a reader that is ahead of a slow
 * writer once every append takes one lock first.
 */
final class AxonEngines implements AutoCloseable {

    /** The name of the engine that ours is judged beside. */
    static final String JPA = "Axon JPA + lock";

    private static final String LOCK = "select pg_advisory_xact_lock(4711)";

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> entities;
    private final TransactionTemplate transaction;
    private final JdbcTemplate statements;
    private final JdbcEventStorageEngine jdbc;
    private final JpaEventStorageEngine jpa;

    private AxonEngines(DataSource dataSource, Serializer serializer) {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        statements = new JdbcTemplate(dataSource);
        factory = new PersistenceConfiguration("axon")
                .managedClass(DomainEventEntry.class)
                .managedClass(AbstractSequencedDomainEventEntry.class)
                .managedClass(AbstractDomainEventEntry.class)
                .managedClass(AbstractEventEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("hibernate.dialect", ByteaDialect.class.getName())
                .property("hibernate.hbm2ddl.auto", "create")
                .property("hibernate.jdbc.batch_size", "50")
                .property(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
                .createEntityManagerFactory();
        entities = ThreadLocal.withInitial(factory::createEntityManager);
        jpa = JpaEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .entityManagerProvider(entities::get)
                .transactionManager(NoTransactionManager.instance())
                .build();
        jdbc = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    static AxonEngines on(DataSource dataSource, Serializer serializer) {
        var engines = new AxonEngines(dataSource, serializer);
        engines.transaction.executeWithoutResult(_ -> engines.jdbc.createSchema(PostgresEventTableFactory.INSTANCE));
        return engines;
    }

    Contender jpa(Supplier<List<DomainEventMessage<?>>> events) {
        return Contender.of(JPA, () -> {
            var manager = entities.get();
            var transaction = manager.getTransaction();
            transaction.begin();
            manager.createNativeQuery(LOCK, Object.class).getSingleResult();
            jpa.appendEvents(events.get());
            transaction.commit();
            manager.clear();
        });
    }

    Contender jdbc(Supplier<List<DomainEventMessage<?>>> events) {
        return Contender.of(
                "Axon JDBC + lock",
                () -> transaction.executeWithoutResult(_ -> {
                    statements.execute(LOCK);
                    jdbc.appendEvents(events.get());
                }));
    }

    /** Reads every event from the first on; how many they are. */
    long readJpa() {
        return count(jpa.readEvents(null, false));
    }

    /** Reads every event from the first on; how many they are. */
    long readJdbc() {
        return requireNonNull(transaction.execute(_ -> count(jdbc.readEvents(null, false))));
    }

    private static long count(Stream<? extends TrackedEventMessage<?>> events) {
        try (events) {
            return events.peek(TrackedEventMessage::getPayload).count();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
