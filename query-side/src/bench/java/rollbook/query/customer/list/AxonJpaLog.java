package rollbook.query.customer.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.AbstractDomainEventEntry;
import org.axonframework.eventhandling.AbstractEventEntry;
import org.axonframework.eventhandling.AbstractSequencedDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.store.log.ByteaDialect;

/** The same events in the tables of the framework's own engine, byte for byte, and its event store over them. */
final class AxonJpaLog implements AutoCloseable {

    private static final String COPY = """
        insert into domain_event_entry (global_index, event_identifier, meta_data, payload, payload_revision, payload_type, time_stamp,
                                        aggregate_identifier, sequence_number, type)
        select position, event_id::text, metadata, payload, revision, name,
               to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), aggregate_id, sequence, aggregate_type
        from log.event order by position
        """;

    private final EntityManagerFactory factory;
    private final EmbeddedEventStore events;

    AxonJpaLog(DataSource dataSource, Serializer serializer) {
        factory = new PersistenceConfiguration("axon")
                .managedClass(DomainEventEntry.class)
                .managedClass(AbstractSequencedDomainEventEntry.class)
                .managedClass(AbstractDomainEventEntry.class)
                .managedClass(AbstractEventEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("hibernate.dialect", ByteaDialect.class.getName())
                .property("hibernate.hbm2ddl.auto", "create")
                .property(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
                .createEntityManagerFactory();
        ThreadLocal<EntityManager> entities = ThreadLocal.withInitial(factory::createEntityManager);
        events = EmbeddedEventStore.builder()
                .storageEngine(JpaEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .entityManagerProvider(entities::get)
                        .transactionManager(NoTransactionManager.instance())
                        .build())
                .build();
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.execute(COPY);
        jdbc.execute("analyze domain_event_entry");
    }

    EmbeddedEventStore events() {
        return events;
    }

    @Override
    public void close() {
        events.shutDown();
        factory.close();
    }
}
