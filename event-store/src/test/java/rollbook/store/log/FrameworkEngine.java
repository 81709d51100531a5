package rollbook.store.log;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

/** The framework's own engine on PostgreSQL, to compare with. */
final class FrameworkEngine {

    static final String TABLE = "DomainEventEntry";

    private FrameworkEngine() {}

    static JdbcEventStorageEngine on(HikariDataSource dataSource, Serializer serializer) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(dataSource::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    /** The same, and the tables made for it. */
    static JdbcEventStorageEngine first(HikariDataSource dataSource, Serializer serializer) {
        var engine = on(dataSource, serializer);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }
}
