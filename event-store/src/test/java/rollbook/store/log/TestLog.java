package rollbook.store.log;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import rollbook.api.Events;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.vault.Vault;

/** The real log on a real database, for tests of those who write or read events. */
public final class TestLog implements AutoCloseable {

    private final LogConnections connections;
    private final LogStorage storage;
    private final EventStore events;

    private TestLog(HikariDataSource dataSource) {
        connections = LogConnections.besides(dataSource);
        var serializer = NamedSerializer.ofRecords(
                StoredNames.of(Events.all()), Vault.on(dataSource, "a master key for tests and nothing else"));
        storage = LogStorage.open(dataSource, connections.pool(), serializer, serializer, NoOpEventUpcaster.INSTANCE);
        events = EventLog.on(storage);
    }

    /** A node of its own on the database; several may share one. */
    public static TestLog on(HikariDataSource dataSource) {
        return new TestLog(dataSource);
    }

    public EventStore events() {
        return events;
    }

    public EventStorageEngine storage() {
        return storage;
    }

    @Override
    public void close() {
        storage.close();
        connections.close();
    }
}
