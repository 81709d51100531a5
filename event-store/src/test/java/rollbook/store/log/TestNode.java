package rollbook.store.log;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.testing.TestPostgres;

/** A node of the school's software as far as the log goes: its own pool, its own log on a database that others may share. */
record TestNode(HikariDataSource dataSource, LogConnections connections, LogStorage storage) implements AutoCloseable {

    /** What the school of these tests remembers. */
    sealed interface Remark {
        record SomethingSaid(String text) implements Remark {}

        record SomethingSung(String text) implements Remark {}
    }

    static TestNode alone() {
        return on(TestPostgres.freshDatabase());
    }

    static TestNode besides(TestNode other) {
        return on(TestPostgres.another(other.dataSource));
    }

    static TestNode on(HikariDataSource dataSource) {
        var connections = LogConnections.besides(dataSource);
        var serializer = NamedSerializer.ofRecords(StoredNames.of(List.of(Remark.class)));
        var storage =
                LogStorage.open(dataSource, connections.pool(), serializer, serializer, NoOpEventUpcaster.INSTANCE);
        return new TestNode(dataSource, connections, storage);
    }

    /** Sings once in the name of an aggregate. */
    static List<DomainEventMessage<?>> song(String aggregateId, int sequence) {
        return List.of(new GenericDomainEventMessage<>(
                "Remark", aggregateId, sequence, new Remark.SomethingSung(aggregateId), Map.of("actor", "somebody")));
    }

    /** Says so many things in the name of an aggregate, from a version on. */
    static List<DomainEventMessage<?>> remarks(String aggregateId, int firstSequence, int count) {
        return new ArrayList<>(IntStream.range(firstSequence, firstSequence + count)
                .mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Remark",
                        aggregateId,
                        sequence,
                        new Remark.SomethingSaid(aggregateId + " " + sequence),
                        Map.of("actor", "somebody")))
                .toList());
    }

    /** Says so many things in the name of an aggregate that has said nothing yet, and each of them at length. */
    static List<DomainEventMessage<?>> speeches(String aggregateId, int count, int length) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Remark", aggregateId, sequence, new Remark.SomethingSaid("x".repeat(length)), Map.of()))
                .toList());
    }

    @Override
    public void close() {
        storage.close();
        connections.close();
        dataSource.close();
    }
}
