package rollbook.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One row of the log as it is stored. Its position is 0 until it has one. */
@SuppressWarnings("ArrayRecordComponent") // rows are handed on, never compared
record LogRow(
        long position,
        String aggregateId,
        long sequence,
        @Nullable String aggregateType,
        String eventId,
        String name,
        @Nullable String revision,
        Instant at,
        byte[] payload,
        byte[] metadata)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    static final String COLUMNS =
            "position, aggregate_id, sequence, aggregate_type, event_id, name, revision, at, nanos, payload, metadata";

    static LogRow of(DomainEventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        return new LogRow(
                0,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp(),
                payload.getData(),
                metadata.getData());
    }

    /** Reads a row of {@link #COLUMNS}. */
    static LogRow of(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant().plusNanos(row.getLong(9)),
                row.getBytes(10),
                row.getBytes(11));
    }

    /** What is stored about events of its kind: a name, and the revision of what stands under it. */
    record Kind(String name, @Nullable String revision) {}

    Kind kind() {
        return new Kind(name, revision);
    }

    /** The same row, when the log has given it a position. */
    LogRow storedAt(long storedPosition) {
        return new LogRow(
                storedPosition, aggregateId, sequence, aggregateType, eventId, name, revision, at, payload, metadata);
    }

    /** The microseconds of its moment since 1970. */
    long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.truncatedTo(ChronoUnit.MICROS));
    }

    /** What is left of its moment below a microsecond. */
    long nanos() {
        return ChronoUnit.NANOS.between(at.truncatedTo(ChronoUnit.MICROS), at);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, name, revision);
    }
}
