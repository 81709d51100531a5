package rollbook.query.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log as people page through it. */
@Component
@OnQuerySide
class LogBook {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final int PATIENCE_SECONDS = 5;

    private final EventStore log;
    private final Serializer masked;
    private final Serializer readable;

    LogBook(
            EventStore log,
            @Qualifier("maskedEvents") Serializer masked,
            @Qualifier("readableEvents") Serializer readable) {
        this.log = log;
        this.masked = masked;
        this.readable = readable;
    }

    /** Events of one thing after a version of it, so many at most. */
    List<EventMessage<?>> ofStream(String stream, long after, int size) {
        var events = new ArrayList<EventMessage<?>>();
        var history = log.readEvents(stream, after == Long.MAX_VALUE ? after : after + 1);
        while (events.size() < size && history.hasNext()) {
            events.add(history.next());
        }
        return events;
    }

    /** Events of everything after a position, so many at most, up to where the log is now. */
    List<EventMessage<?>> ofAll(long after, int size) {
        var events = new ArrayList<EventMessage<?>>();
        var head = positionOf(log.createHeadToken());
        var reached = after;
        try (var reading =
                log.openStream(after <= 0 ? log.createTailToken() : new GlobalSequenceTrackingToken(after))) {
            while (events.size() < size
                    && reached < head
                    && reading.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                var event = reading.nextAvailable();
                reached = positionOf(event.trackingToken());
                events.add(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return events;
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    Optional<DomainEventMessage<?>> find(String stream, long version) {
        var history = log.readEvents(stream, version);
        return history.hasNext() ? Optional.of(history.next()) : Optional.empty();
    }

    /** What an event says, with stars in place of what it says about people. */
    Map<String, Object> masked(EventMessage<?> event) {
        return JSON.readValue(written(event, masked).getData(), MEMBERS);
    }

    /** What an event says. */
    Map<String, Object> readable(EventMessage<?> event) {
        return JSON.readValue(written(event, readable).getData(), MEMBERS);
    }

    /** What an event is called in the log. */
    String name(EventMessage<?> event) {
        return written(event, masked).getType().getName();
    }

    private static SerializedObject<byte[]> written(EventMessage<?> event, Serializer serializer) {
        return serializer.serialize(event.getPayload(), byte[].class);
    }

    /** Whether this program can read an event: a newer one may have stored it. */
    static boolean isKnown(EventMessage<?> event) {
        return !UnknownSerializedType.class.equals(event.getPayloadType());
    }
}
