package rollbook.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import rollbook.api.MetaDataKeys;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerFile;

/**
 * A log in memory that, unlike Axon's, knows versions: an append of which one version is taken stores nothing at all. To whom leaves
 * files closed it tells nothing of what stood in them at first.
 */
public final class MemoryLog implements EventStorageEngine {

    private final List<EventMessage<?>> events = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final Map<String, DomainEventMessage<?>> snapshots = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> leftClosed = new ArrayList<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> decided) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onCommit(_ -> store(decided));
        } else {
            store(decided);
        }
    }

    private synchronized void store(List<? extends EventMessage<?>> decided) {
        var next = new HashMap<String, Long>();
        for (var event : decided) {
            var expected = next.merge(id(event), (long) stream(id(event)).size(), (known, _) -> known + 1);
            if (sequence(event) != expected) {
                throw new ConcurrencyException("version " + sequence(event) + " of " + id(event) + " is taken");
            }
        }
        for (var event : decided) {
            events.add(event);
            streams.computeIfAbsent(id(event), _ -> new ArrayList<>()).add((DomainEventMessage<?>) event);
        }
    }

    private static String id(EventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }

    private static long sequence(EventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getSequenceNumber();
    }

    private List<DomainEventMessage<?>> stream(String id) {
        return streams.getOrDefault(id, List.of());
    }

    /** Everything stored from a position on. */
    public synchronized List<EventMessage<?>> from(int position) {
        return List.copyOf(events.subList(position, events.size()));
    }

    /** How many events are stored. */
    public synchronized int size() {
        return events.size();
    }

    /** Whose events have been asked for so far. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** Whose events have been read without what is personal. */
    public synchronized List<String> leftClosed() {
        return List.copyOf(leftClosed);
    }

    @Override
    public synchronized DomainEventStream readEvents(String id, long first) {
        asked.add(id);
        var closed = isLeftClosed(id);
        if (closed) {
            leftClosed.add(id);
        }
        return DomainEventStream.of(stream(id).stream()
                .skip(first)
                .map(event -> closed ? withoutFile(event) : event)
                .toList());
    }

    private static boolean isLeftClosed(String id) {
        return CurrentUnitOfWork.map(work -> work.root().<Set<String>>getResource(MetaDataKeys.LEFT_CLOSED))
                .filter(closed -> closed.contains(id))
                .isPresent();
    }

    private static DomainEventMessage<?> withoutFile(DomainEventMessage<?> event) {
        return event.getPayload() instanceof CustomerRegistered registered
                ? new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        new CustomerRegistered(registered.customerId(), CustomerFile.EMPTY, registered.origin()),
                        event.getMetaData(),
                        event.getIdentifier(),
                        event.getTimestamp())
                : event;
    }

    @Override
    public synchronized void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.put(snapshot.getAggregateIdentifier(), snapshot);
    }

    @Override
    public synchronized Optional<DomainEventMessage<?>> readSnapshot(String id) {
        return Optional.ofNullable(snapshots.get(id));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        throw new UnsupportedOperationException("nobody follows this log");
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public synchronized TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.size());
    }

    @Override
    public TrackingToken createTokenAt(Instant at) {
        throw new UnsupportedOperationException("nobody follows this log");
    }
}
