package rollbook.store.log;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** How events look on their way to an Axon Server: what they say under its stored name and sealed, as in every log. */
final class ServerEvents {

    /** How finely a server keeps times. */
    static final Duration TICK = Duration.ofMillis(1);

    private final Serializer serializer;
    private final GrpcMetaDataConverter metaData;

    ServerEvents(Serializer serializer) {
        this.serializer = serializer;
        this.metaData = new GrpcMetaDataConverter(serializer);
    }

    Event of(DomainEventMessage<?> event) {
        var payload = event.serializePayload(serializer, byte[].class);
        var revision = payload.getType().getRevision();
        var stored = Event.newBuilder()
                .setMessageIdentifier(event.getIdentifier())
                .setAggregateIdentifier(event.getAggregateIdentifier())
                .setAggregateSequenceNumber(event.getSequenceNumber())
                .setAggregateType(event.getType() == null ? "" : event.getType())
                .setTimestamp(event.getTimestamp().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(payload.getType().getName())
                        .setRevision(revision == null ? "" : revision)
                        .setData(ByteString.copyFrom(payload.getData())));
        event.getMetaData().forEach((key, value) -> stored.putMetaData(key, metaData.convertToMetaDataValue(value)));
        return stored.build();
    }

    /** The same on its way back, as every log hands it out. */
    LogRow row(Event event, long position) {
        var payload = event.getPayload();
        return new LogRow(
                position,
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                emptyToNull(event.getAggregateType()),
                event.getMessageIdentifier(),
                payload.getType(),
                emptyToNull(payload.getRevision()),
                Instant.ofEpochMilli(event.getTimestamp()),
                payload.getData().toByteArray(),
                serializer
                        .serialize(metaData.convert(event.getMetaDataMap()), byte[].class)
                        .getData());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
