package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollbook.api.MetaDataKeys;
import rollbook.store.log.TestNode.Remark;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;

/** The log on a real Axon Server, which {@code AXON_SERVER} names; others may write there at the same time. */
@Timeout(60)
class ServerLogTest {

    private static AxonServerConnectionManager connections;
    private static ServerStorage storage;
    private static EventLog log;

    private final String a = "a-" + UUID.randomUUID();
    private final String b = "b-" + UUID.randomUUID();

    @BeforeAll
    static void connect() {
        var server = System.getenv().getOrDefault("AXON_SERVER", "");
        assumeThat(server)
                .as("NOT RUN ON AXON SERVER: name one as AXON_SERVER=host:port")
                .isNotBlank();
        var settings = AxonServerConfiguration.builder()
                .servers(server)
                .componentName("tests")
                .build();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        connections.start();
        storage = new ServerStorage(
                connections,
                settings,
                NamedSerializer.ofRecords(StoredNames.of(List.of(Remark.class))),
                NoOpEventUpcaster.INSTANCE);
        log = EventLog.on(storage);
    }

    @AfterAll
    static void disconnect() {
        if (connections != null) {
            connections.shutdown();
        }
    }

    @Test
    void what_is_appended_is_read_back_as_it_was() {
        var said = TestNode.remarks(a, 0, 2);

        log.publish(said);

        var read = log.readEvents(a).asStream().toList();
        assertThat(read)
                .extracting(DomainEventMessage::getIdentifier)
                .containsExactlyElementsOf(
                        said.stream().map(DomainEventMessage::getIdentifier).toList());
        assertThat(read.getFirst().getPayload()).isEqualTo(said.getFirst().getPayload());
        assertThat(read.getFirst().getMetaData()).containsEntry("actor", "somebody");
        assertThat(read.getFirst().getType()).isEqualTo("Remark");
        assertThat(log.lastSequenceNumberFor(a)).contains(1L);
        assertThat(log.lastSequenceNumberFor(b)).isEmpty();
    }

    @Test
    void a_unit_of_work_knows_a_position_at_which_it_is_in_the_log() throws Exception {
        var before = positionOf(log.createHeadToken());
        var work = begin();
        log.publish(TestNode.remarks(a, 0, 1));
        log.publish(TestNode.remarks(b, 0, 1));
        work.commit();

        Long after = work.getResource(MetaDataKeys.POSITION);

        assertThat(after).isGreaterThanOrEqualTo(before + 2);
        try (var stream = log.openStream(new GlobalSequenceTrackingToken(before))) {
            var ours = 0;
            for (var position = before + 1; position <= after; position++) {
                var next = stream.nextAvailable();
                assertThat(positionOf(next.trackingToken())).isEqualTo(position);
                ours += isOf(next, a) || isOf(next, b) ? 1 : 0;
            }
            assertThat(ours).isEqualTo(2);
        }
    }

    @Test
    void of_two_who_want_the_same_version_one_is_told() {
        log.publish(TestNode.remarks(a, 0, 1));

        assertThatThrownBy(() -> log.publish(TestNode.remarks(a, 0, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
        log.publish(TestNode.remarks(a, 1, 1));
        assertThatThrownBy(() -> log.publish(TestNode.remarks(a, 1, 1))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void where_one_of_two_aggregates_conflicts_nothing_is_stored() {
        log.publish(TestNode.remarks(a, 0, 1));
        var work = begin();
        log.publish(TestNode.remarks(b, 0, 1));
        log.publish(TestNode.remarks(a, 0, 1));

        assertThatThrownBy(work::commit).isInstanceOf(RuntimeException.class);

        assertThat(log.lastSequenceNumberFor(b)).isEmpty();
    }

    @Test
    void a_reader_who_waits_is_called() throws Exception {
        var called = new CountDownLatch(1);
        try (var stream = log.openStream(log.createHeadToken())) {
            stream.setOnAvailableCallback(called::countDown);

            log.publish(TestNode.remarks(a, 0, 1));

            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
            var next = stream.nextAvailable();
            while (!isOf(next, a)) {
                next = stream.nextAvailable();
            }
            assertThat(next.getPayload()).isEqualTo(new Remark.SomethingSaid(a + " 0"));
        }
    }

    @Test
    void an_aggregate_with_a_snapshot_is_read_from_there() {
        log.publish(TestNode.remarks(a, 0, 4));
        log.storeSnapshot(TestNode.remarks(a, 2, 1).getFirst());

        assertThat(log.readEvents(a).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(2L, 3L);
    }

    private static boolean isOf(TrackedEventMessage<?> event, String aggregate) {
        return event instanceof DomainEventMessage<?> domain
                && domain.getAggregateIdentifier().equals(aggregate);
    }

    private static long positionOf(TrackingToken token) {
        return token.position().orElseThrow();
    }

    private static UnitOfWork<?> begin() {
        return DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("decide"));
    }
}
