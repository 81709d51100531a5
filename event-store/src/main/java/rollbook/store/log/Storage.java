package rollbook.store.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the log is kept. Events are counted from 1 in the order in which they were appended: the position of the log is the number of
 * events in it, and tokens are plain positions.
 */
interface Storage {

    /**
     * Appends the events of one unit of work, all or none, and answers a position of the log at which all of them are in it.
     *
     * @throws rollbook.api.LogUnavailable if nothing was stored, because nobody can be reached
     * @throws rollbook.api.OutcomeUnknown if nobody can say whether they were stored
     */
    long append(List<? extends EventMessage<?>> events);

    /** The events of an aggregate, from its newest snapshot on if there is one that can be read: a snapshot only saves time. */
    DomainEventStream readEvents(String aggregateIdentifier);

    /** The events of an aggregate from a version on. */
    DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber);

    void storeSnapshot(DomainEventMessage<?> snapshot);

    Optional<Long> lastSequenceNumberFor(String aggregateIdentifier);

    /** Follows the log from a position on. */
    BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token);

    TrackingToken createTailToken();

    TrackingToken createHeadToken();

    TrackingToken createTokenAt(Instant dateTime);
}
