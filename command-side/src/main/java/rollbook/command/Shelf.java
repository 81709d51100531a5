package rollbook.command;

import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.LockAwareAggregate;

/**
 * Where aggregates with short streams are fetched from the log, event by event: nobody has summed them up. One that a decision
 * {@linkplain Involved#presumeNew presumes} to be new is begun without looking: the log refuses its first event if it is there after
 * all.
 *
 * @param <T> which aggregates
 */
final class Shelf<T> extends CachingEventSourcingRepository<T> {

    private final EventStore log;

    Shelf(Builder<T> builder, EventStore log) {
        super(builder);
        this.log = log;
    }

    @Override
    protected DomainEventStream readEvents(String id) {
        var history = log.readEvents(id, 0);
        return Involved.inThisDecision()
                .map(involved -> involved.recollection().watch(history))
                .orElse(history);
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(String id, Callable<T> blank)
            throws Exception {
        var presumedNew = Involved.inThisDecision().filter(involved -> involved.presumesNew(id));
        return presumedNew.isPresent() ? doCreateNew(blank) : super.doLoadOrCreate(id, blank);
    }
}
