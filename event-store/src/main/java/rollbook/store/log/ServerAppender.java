package rollbook.store.log;

import io.axoniq.axonserver.grpc.event.Event;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
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

    private final Server server;
    private final Duration patience;
    private final AppendMeters meters = new AppendMeters(Metrics.globalRegistry);

    /** What is asked of the server. */
    interface Server {

        /** Has all of them stored, or none. */
        void commit(List<Event> events);

        /** The id of the event that has a version of an aggregate. */
        Optional<String> eventAt(String aggregateId, long sequence);

        /** How many events there are. */
        long head();
    }

    ServerAppender(Server server) {
        this(server, PATIENCE_WITH_SERVER);
    }

    ServerAppender(Server server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** Appends all or none, and answers a position of the log at which they are in it. */
    long append(List<Event> events) {
        var began = System.nanoTime();
        store(events, began + patience.toNanos());
        try {
            return server.head();
        } catch (RuntimeException e) {
            throw new OutcomeUnknown(e); // it is stored: whoever were told of a failure would do it once more
        } finally {
            meters.answered(System.nanoTime() - began);
        }
    }

    private void store(List<Event> events, long deadline) {
        var maybeSent = false;
        while (true) {
            try {
                server.commit(events);
                return;
            } catch (RuntimeException e) {
                if (ServerFailures.isConflict(e)) {
                    refuseUnlessOurs(events.getFirst(), maybeSent, e);
                    return;
                }
                if (ServerFailures.isRefusal(e) && !maybeSent) {
                    throw new EventStoreException("The events were not stored: " + e.getMessage(), e);
                }
                meters.lostConnection();
                maybeSent |= !ServerFailures.isNotSent(e);
                if (System.nanoTime() > deadline || !ServerFailures.isOnTheWay(e)) {
                    throw maybeSent ? new OutcomeUnknown(e) : new LogUnavailable(e);
                }
                log.warn("The log has lost its server, asking again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void refuseUnlessOurs(Event first, boolean maybeSent, RuntimeException conflict) {
        if (!maybeSent || !isStored(first)) {
            meters.conflicts(1);
            throw VersionConflicts.at(first.getAggregateIdentifier(), first.getAggregateSequenceNumber(), conflict);
        }
    }

    private boolean isStored(Event event) {
        try {
            return server.eventAt(event.getAggregateIdentifier(), event.getAggregateSequenceNumber())
                    .filter(event.getMessageIdentifier()::equals)
                    .isPresent();
        } catch (RuntimeException e) {
            throw new OutcomeUnknown(e);
        }
    }
}
