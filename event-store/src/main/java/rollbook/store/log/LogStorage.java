package rollbook.store.log;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.Company;
import rollbook.api.Following;
import rollbook.store.names.NamedSerializer;

/** The log on PostgreSQL, as Axon asks for it. Its tokens are plain positions. */
final class LogStorage extends AbstractEventStorageEngine implements Storage, AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(LogStorage.class);

    private final DataSource writing;
    private final Serializer leavingClosed;
    private final LogReader reader;
    private final SharedReading streams;
    private final LogHead head = new LogHead();
    private final LogTail tail = new LogTail(this::understood);
    private final Appender appender;
    private final LogListener listener;

    private LogStorage(Builder builder, DataSource reading, DataSource writing) {
        super(builder);
        this.writing = writing;
        this.leavingClosed =
                getEventSerializer() instanceof NamedSerializer named ? named.leavingClosed() : getEventSerializer();
        this.reader = new LogReader(reading, LogStorage.expectations(getEventSerializer()));
        this.streams = new SharedReading(reader::streams);
        this.appender = new Appender(new LogWriter(writing), head, tail);
        this.listener = new LogListener(writing, reader, head);
    }

    /**
     * Opens the log.
     *
     * @param reading the pool that reading shares with everybody
     * @param writing a pool of at least two connections of the log's own, one to append and one to listen
     */
    static LogStorage open(
            DataSource reading,
            DataSource writing,
            Serializer eventSerializer,
            Serializer snapshotSerializer,
            EventUpcaster upcasters) {
        var builder = new Builder();
        builder.eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .upcasterChain(upcasters);
        return new LogStorage(builder, reading, writing);
    }

    /** The vault fetches the keys of a page at once. */
    private static Consumer<List<byte[]>> expectations(Serializer serializer) {
        return serializer instanceof NamedSerializer named ? named::expect : _ -> {};
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            append(events);
        }
    }

    @Override
    public long append(List<? extends EventMessage<?>> events) {
        return appender.append(events.stream()
                .map(event -> LogRow.of(asDomainEvent(event), getEventSerializer()))
                .toList());
    }

    static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent
                : new GenericDomainEventMessage<>(
                        event.getPayloadType().getSimpleName(), event.getIdentifier(), 0, event, event::getTimestamp);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var row = LogRow.of(snapshot, serializer);
        try (var connection = writing.getConnection();
                var insert = connection.prepareStatement("""
                    insert into log.snapshot (aggregate_id, sequence, aggregate_type, event_id, name, revision, at, nanos, payload, metadata)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (aggregate_id) do update set (sequence, aggregate_type, event_id, name, revision, at, nanos, payload, metadata)
                      = (excluded.sequence, excluded.aggregate_type, excluded.event_id, excluded.name, excluded.revision,
                         excluded.at, excluded.nanos, excluded.payload, excluded.metadata)
                    where snapshot.sequence < excluded.sequence
                    """)) {
            insert.setString(1, row.aggregateId());
            insert.setLong(2, row.sequence());
            insert.setString(3, row.aggregateType());
            insert.setObject(4, UUID.fromString(row.eventId()));
            insert.setString(5, row.name());
            insert.setString(6, row.revision());
            insert.setObject(7, row.at().minusNanos(row.nanos()).atOffset(ZoneOffset.UTC));
            insert.setLong(8, row.nanos());
            insert.setBytes(9, row.payload());
            insert.setBytes(10, row.metadata());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException("The snapshot was not stored: " + e.getMessage(), e);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        var rows = read(StreamRequest.of(aggregateIdentifier, true));
        if (!isSummedUp(rows)) {
            return events(rows);
        }
        return sum(rows.getFirst())
                .map(sum -> DomainEventStream.concat(sum, events(rows.subList(1, rows.size()))))
                .orElseGet(() -> readEvents(aggregateIdentifier, 0));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return StreamRequest.isLeftClosed(aggregateIdentifier)
                ? EventStreamUtils.upcastAndDeserializeDomainEvents(
                        readEventData(aggregateIdentifier, firstSequenceNumber), leavingClosed, upcasterChain)
                : super.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    private static boolean isSummedUp(List<LogRow> rows) {
        return !rows.isEmpty() && rows.getFirst().position() == 0;
    }

    private Optional<DomainEventStream> sum(LogRow snapshot) {
        try {
            var sum = EventStreamUtils.upcastAndDeserializeDomainEvents(
                    Stream.of(snapshot), getSnapshotSerializer(), upcasterChain);
            sum.peek().getPayload();
            return Optional.of(sum);
        } catch (SerializationException e) {
            logger.warn("The snapshot of {} cannot be read, its events can", snapshot.aggregateId(), e);
            return Optional.empty();
        }
    }

    private DomainEventStream events(List<LogRow> rows) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasterChain);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        if (firstSequenceNumber == 0) {
            var rows = read(StreamRequest.of(identifier, false));
            if (!isSummedUp(rows)) {
                return rows.stream();
            }
        }
        return reader.stream(identifier, firstSequenceNumber).stream();
    }

    private List<LogRow> read(StreamRequest request) {
        var id = request.aggregateId();
        return Foreseen.take(id, streams::read)
                .orElseGet(() -> streams.read(List.of(request)).getOrDefault(id, List.of()));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        reader.after(positionOf(token), 1_000),
                        page -> !page.isEmpty(),
                        page -> reader.after(page.getLast().position(), 1_000))
                .flatMap(List::stream);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return reader.snapshot(aggregateIdentifier).stream();
    }

    /** Takes the newest events apart anew for whoever reads them next. */
    void forgetUnderstood() {
        tail.clear();
    }

    /** Who decides tells the log here that a decision is under way. */
    Company company() {
        return appender.company();
    }

    /** How readers follow this log. */
    Following following() {
        return Reader.following(head);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LogStream(Reader.current(), reader, head, tail, positionOf(token), this::isAsStored);
    }

    private boolean isAsStored(LogRow.Kind kind, TrackedEventMessage<?> event) {
        if (UnknownSerializedType.class.equals(event.getPayloadType())) {
            return false;
        }
        var type = getEventSerializer().typeForClass(event.getPayloadType());
        return kind.equals(new LogRow.Kind(type.getName(), type.getRevision()));
    }

    private List<TrackedEventMessage<?>> understood(LogRow row) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(row), getEventSerializer(), upcasterChain)
                .toList();
    }

    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return WrappedToken.unwrap(token, GlobalSequenceTrackingToken.class)
                .map(GlobalSequenceTrackingToken::getGlobalIndex)
                .orElseThrow(() -> new IllegalArgumentException("not a position of this log: " + token));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return reader.before(dateTime)
                .<TrackingToken>map(GlobalSequenceTrackingToken::new)
                .orElseGet(this::createHeadToken);
    }

    /** How many units of work wait for the log at this moment. */
    int unanswered() {
        return appender.unanswered();
    }

    @Override
    public void close() {
        appender.close();
        listener.close();
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {}
}
