package rollbook.store.log;

import static rollbook.store.log.ServerStorage.got;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.LogUnavailable;
import rollbook.api.OutcomeUnknown;

/**
 * Appends units of work to an Axon Server, each in a transaction of its own. When the connection is lost in the middle, the same
 * append is asked for again: if the version it wants is taken by then, its own event may be what has taken it, and then it was stored.
 */
final class ServerAppender {

    private static final Logger log = LoggerFactory.getLogger(ServerAppender.class);
    private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Supplier<EventChannel> server;
    private final LongSupplier head;

    ServerAppender(Supplier<EventChannel> server, LongSupplier head) {
        this.server = server;
        this.head = head;
    }

    /** Appends all or none, and answers a position of the log at which they are in it. */
    long append(List<Event> events) {
        store(events);
        try {
            return head.getAsLong();
        } catch (LogUnavailable e) {
            throw new OutcomeUnknown(e);
        }
    }

    private void store(List<Event> events) {
        var deadline = System.nanoTime() + PATIENCE_WITH_SERVER.toNanos();
        var maybeSent = false;
        while (true) {
            try {
                commit(events);
                return;
            } catch (RuntimeException e) {
                if (ServerFailures.isConflict(e)) {
                    refuseUnlessOurs(events, maybeSent, e);
                    return;
                }
                if (!ServerFailures.isOnTheWay(e)) {
                    throw new EventStoreException("The events were not stored: " + e.getMessage(), e);
                }
                maybeSent |= !ServerFailures.isNotSent(e);
                if (System.nanoTime() > deadline) {
                    throw maybeSent ? new OutcomeUnknown(e) : new LogUnavailable(e);
                }
                log.warn("The log has lost its server, asking again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void commit(List<Event> events) {
        var transaction = server.get().startAppendEventsTransaction();
        events.forEach(transaction::appendEvent);
        var confirmation = got(transaction.commit());
        if (confirmation == null || !confirmation.getSuccess()) {
            throw new LogUnavailable(new IllegalStateException("an append was not confirmed"));
        }
    }

    private void refuseUnlessOurs(List<Event> events, boolean maybeSent, RuntimeException conflict) {
        var first = events.getFirst();
        if (!maybeSent || !isStored(first)) {
            throw VersionConflicts.at(first.getAggregateIdentifier(), first.getAggregateSequenceNumber(), conflict);
        }
    }

    private boolean isStored(Event event) {
        try {
            var there = server.get()
                    .openAggregateStream(event.getAggregateIdentifier(), event.getAggregateSequenceNumber());
            return there.asStream()
                    .findFirst()
                    .filter(stored -> stored.getMessageIdentifier().equals(event.getMessageIdentifier()))
                    .isPresent();
        } catch (RuntimeException e) {
            throw ServerFailures.isOnTheWay(e) ? new OutcomeUnknown(e) : e;
        }
    }
}
