package rollbook.command;

import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.LockAwareAggregate;

/**
 * Where aggregates are fetched from the log. One that a decision {@linkplain Involved#presumeNew presumes} to be new is begun without
 * looking: the log refuses its first event if it is there after all.
 *
 * @param <T> which aggregates
 */
final class Shelf<T> extends EventSourcingRepository<T> {

    Shelf(Builder<T> builder) {
        super(builder);
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(String id, Callable<T> blank)
            throws Exception {
        var presumedNew = Involved.inThisDecision().filter(involved -> involved.presumesNew(id));
        return presumedNew.isPresent() ? doCreateNew(blank) : super.doLoadOrCreate(id, blank);
    }
}
