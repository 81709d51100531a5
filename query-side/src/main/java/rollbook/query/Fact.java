package rollbook.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import rollbook.api.Event;
import rollbook.api.MetaDataKeys;
import rollbook.api.staff.StaffId;

/**
 * An event and its circumstances.
 *
 * @param event what happened
 * @param version of the thing it happened to, after it
 * @param position in the log; 0 where the log does not tell
 * @param at when, to the microsecond, which is as fine as a table can hold
 * @param by who did it
 */
public record Fact(
        Event event,
        long version,
        long position,
        Instant at,
        @Nullable StaffId by) {

    public static Fact of(EventMessage<?> message) {
        return new Fact(
                (Event) message.getPayload(),
                message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0,
                message instanceof TrackedEventMessage<?> tracked ? position(tracked) : 0,
                message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                message.getMetaData().get(MetaDataKeys.ACTOR) instanceof String id ? new StaffId(id) : null);
    }

    @SuppressWarnings("NullAway") // a message that has not been read from a log has no token
    private static long position(TrackedEventMessage<?> message) {
        var token = message.trackingToken();
        return token == null ? 0 : token.position().orElse(0);
    }
}
