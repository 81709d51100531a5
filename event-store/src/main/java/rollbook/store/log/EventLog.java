package rollbook.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import rollbook.api.MetaDataKeys;

/**
 * The school's memory. What one unit of work has decided, over however many aggregates, is appended once, when everything
 * else that could still fail is behind it.
 *
 * <p>After the append the unit of work's root holds the position of its last event as the resource
 * {@link MetaDataKeys#POSITION}, a {@link Long}.
 */
final class EventLog extends AbstractEventBus implements EventStore {

    /** Under this name a unit of work holds what it has decided and not yet appended. */
    private static final String DECIDED = EventLog.class.getName() + ".decided";

    private final Storage storage;

    private EventLog(Builder builder, Storage storage) {
        super(builder);
        this.storage = storage;
    }

    static EventLog on(Storage storage) {
        return new EventLog(new Builder(), storage);
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events);
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get()
                    .root()
                    .getOrComputeResource(DECIDED, _ -> new ArrayList<EventMessage<?>>())
                    .addAll(events);
        } else {
            storage.append(events);
        }
    }

    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        super.commit(events);
        if (CurrentUnitOfWork.isStarted()) {
            append(CurrentUnitOfWork.get().root());
        }
    }

    private void append(UnitOfWork<?> unitOfWork) {
        List<EventMessage<?>> events = unitOfWork.getResource(DECIDED);
        if (events != null && !events.isEmpty()) {
            var together = List.copyOf(events);
            events.clear(); // nested units of work come here as often as there are of them
            unitOfWork.resources().put(MetaDataKeys.POSITION, storage.append(together));
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.concat(
                storage.readEvents(aggregateIdentifier), DomainEventStream.of(notYetStored(aggregateIdentifier)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.concat(
                storage.readEvents(aggregateIdentifier, firstSequenceNumber),
                DomainEventStream.of(notYetStored(aggregateIdentifier)
                        .filter(event -> event.getSequenceNumber() >= firstSequenceNumber)));
    }

    private Stream<? extends DomainEventMessage<?>> notYetStored(String aggregateIdentifier) {
        return queuedMessages().stream()
                .<DomainEventMessage<?>>mapMulti((event, next) -> {
                    if (event instanceof DomainEventMessage<?> domainEvent) {
                        next.accept(domainEvent);
                    }
                })
                .filter(event -> Objects.equals(aggregateIdentifier, event.getAggregateIdentifier()));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var inThisUnitOfWork = notYetStored(aggregateIdentifier)
                .map(DomainEventMessage::getSequenceNumber)
                .max(Long::compare);
        return inThisUnitOfWork.isPresent() ? inThisUnitOfWork : storage.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        storage.storeSnapshot(snapshot);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return storage.openStream(trackingToken);
    }

    @Override
    public TrackingToken createTailToken() {
        return storage.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return storage.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return storage.createTokenAt(dateTime);
    }

    private static final class Builder extends AbstractEventBus.Builder {}
}
