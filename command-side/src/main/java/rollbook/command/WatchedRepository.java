package rollbook.command;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * Where aggregates are fetched from: refuses in the school's words when there is none, and notes for the bus what a decision
 * rests on.
 *
 * @param <T> which aggregates
 */
final class WatchedRepository<T> implements Repository<T> {

    private final Repository<T> shelf;
    private final Function<String, Refusal> missing;

    WatchedRepository(Repository<T> shelf, Function<String, Refusal> missing) {
        this.shelf = shelf;
        this.missing = missing;
    }

    @Override
    public Aggregate<T> load(String id) {
        return load(id, null);
    }

    @Override
    public Aggregate<T> load(String id, @Nullable Long expectedVersion) {
        try {
            return noted(id, shelf.load(id, expectedVersion));
        } catch (AggregateNotFoundException
                | IncompatibleAggregateException _) { // the id of nothing, or of something else
            throw new Refused(missing.apply(id));
        }
    }

    @Override
    public Aggregate<T> loadOrCreate(String id, Callable<T> blank) throws Exception {
        return noted(id, shelf.loadOrCreate(id, blank));
    }

    @Override
    public Aggregate<T> newInstance(Callable<T> blank) throws Exception {
        return shelf.newInstance(blank);
    }

    private Aggregate<T> noted(String id, Aggregate<T> aggregate) {
        Involved.inThisDecision().ifPresent(involved -> involved.open(id, aggregate));
        return aggregate;
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scope) throws Exception {
        shelf.send(message, scope);
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return shelf.canResolve(scope);
    }
}
