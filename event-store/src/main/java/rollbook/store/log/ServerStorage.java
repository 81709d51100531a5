package rollbook.store.log;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.LogUnavailable;
import rollbook.store.names.NamedSerializer;

/**
 * The log on an Axon Server. It counts from 0 what is counted from 1 here, so that a position is the same everywhere: as many events
 * as there are up to it, and 0 where there are none.
 */
final class ServerStorage implements Storage, ServerAppender.Server {

    private static final Logger log = LoggerFactory.getLogger(ServerStorage.class);
    private static final long PATIENCE_SECONDS = 10;

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration settings;
    private final NamedSerializer serializer;
    private final EventUpcaster upcasters;
    private final ServerEvents written;
    private final ServerAppender appender;

    ServerStorage(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            NamedSerializer serializer,
            EventUpcaster upcasters) {
        this.connections = connections;
        this.settings = settings;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.written = new ServerEvents(serializer);
        this.appender = new ServerAppender(this);
    }

    @Override
    public long append(List<? extends EventMessage<?>> events) {
        return appender.append(
                events.stream().map(LogStorage::asDomainEvent).map(written::of).toList());
    }

    @Override
    public void commit(List<Event> events) {
        var transaction = channel().startAppendEventsTransaction();
        events.forEach(transaction::appendEvent);
        var confirmation = got(transaction.commit());
        if (confirmation == null || !confirmation.getSuccess()) {
            throw new LogUnavailable(new IllegalStateException("An append was not confirmed"));
        }
    }

    @Override
    public Optional<String> eventAt(String aggregateId, long sequence) {
        return ask(channel -> read(channel.openAggregateStream(aggregateId, sequence, sequence + 1)).stream()
                .filter(row -> row.sequence() == sequence)
                .map(LogRow::eventId)
                .findFirst());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return understood(ask(channel -> read(channel.openAggregateStream(aggregateIdentifier, firstSequenceNumber))));
    }

    /** The server hands out the snapshot in the place of what it sums up. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        var history = understood(ask(channel -> read(channel.openAggregateStream(aggregateIdentifier, true))));
        return canBeRead(history) ? history : readEvents(aggregateIdentifier, 0);
    }

    private static boolean canBeRead(DomainEventStream history) {
        try {
            return !history.hasNext() || history.peek().getPayload() != null;
        } catch (SerializationException e) {
            log.warn("A snapshot cannot be read, its events can", e);
            return false;
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        var confirmation = ask(channel -> got(channel.appendSnapshot(written.of(snapshot))));
        if (confirmation == null || !confirmation.getSuccess()) {
            throw new EventStoreException("The snapshot of " + snapshot.getAggregateIdentifier() + " was not stored");
        }
    }

    private List<LogRow> read(AggregateEventStream stream) {
        return stream.asStream().map(event -> written.row(event, 0)).toList();
    }

    private DomainEventStream understood(List<LogRow> rows) {
        expect(rows);
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), serializer, upcasters);
    }

    private List<TrackedEventMessage<?>> understoodPage(List<EventWithToken> page) {
        var rows = page.stream()
                .map(each -> written.row(each.getEvent(), each.getToken() + 1))
                .toList();
        expect(rows);
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
                .toList();
    }

    /** The vault fetches the keys of a page at once. */
    private void expect(List<LogRow> rows) {
        serializer.expect(rows.stream().map(LogRow::payload).toList());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var last = ask(channel -> got(channel.findHighestSequence(aggregateIdentifier)));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var flow = settings.getEventFlowControl();
        return ask(channel -> new ServerStream(
                channel.openStream(
                        LogStorage.positionOf(token) - 1,
                        flow.getPermits(),
                        flow.getNrOfNewPermits(),
                        settings.isForceReadFromLeader()),
                this::understoodPage));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return positionOf(ask(channel -> got(channel.getTokenAt(dateTime.toEpochMilli()))));
    }

    @Override
    public long head() {
        return ask(channel -> got(channel.getLastToken())) + 1;
    }

    private static TrackingToken positionOf(long token) {
        return new GlobalSequenceTrackingToken(token + 1);
    }

    private EventChannel channel() {
        return connections.getConnection(settings.getContext()).eventChannel();
    }

    private <T> T ask(Function<EventChannel, T> question) {
        try {
            return question.apply(channel());
        } catch (RuntimeException e) {
            if (ServerFailures.isOnTheWay(e)) {
                throw new LogUnavailable(e);
            }
            throw e;
        }
    }

    private static <T> T got(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while waiting for Axon Server", e);
        } catch (TimeoutException e) {
            throw new LogUnavailable(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new EventStoreException("Axon Server does not answer: " + e.getMessage(), e);
        }
    }
}
