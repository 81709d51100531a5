package rollbook.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Identifier;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refusal;

/** How every aggregate of the house is made known: fetched from the log, watched by the bus, missed in the school's words. */
public final class Aggregates {

    private Aggregates() {}

    /**
     * An aggregate whose streams are short.
     *
     * @param missing what is refused when there is none with this id
     */
    public static <A> AggregateConfigurer<A> of(Class<A> type, Function<String, Refusal> missing) {
        return of(type, missing, NoCache.INSTANCE);
    }

    /**
     * The same, of which copies are kept.
     *
     * @param copies where they are kept
     */
    public static <A> AggregateConfigurer<A> of(Class<A> type, Function<String, Refusal> missing, Cache copies) {
        return known(
                type, c -> new WatchedRepository<>(new Shelf<>(shelf(type, c).cache(copies), c.eventStore()), missing));
    }

    /**
     * An aggregate whose streams are long: copies are kept, and its history is summed up now and then.
     *
     * @param copies where they are kept
     * @param summingUp when
     */
    public static <A> AggregateConfigurer<A> busy(
            Class<A> type,
            Function<String, Refusal> missing,
            Cache copies,
            Function<Configuration, SnapshotTriggerDefinition> summingUp) {
        return known(
                type,
                c -> new WatchedRepository<>(
                        shelf(type, c)
                                .cache(copies)
                                .snapshotTriggerDefinition(summingUp.apply(c))
                                .build(),
                        missing));
    }

    /** For aggregates that are begun when they are first asked for: there is no such thing as a missing one. */
    public static Refusal begunNotMissed(String id) {
        throw new IllegalStateException(id + " is begun when it is needed, never missed");
    }

    /** Fetches an aggregate, or begins a blank one that its first decision will give its id. */
    public static <A> Aggregate<A> openOrBegin(Repository<A> repository, Identifier id, Callable<A> blank) {
        try {
            return repository.loadOrCreate(id.value(), blank);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A blank aggregate could not be begun", e);
        }
    }

    /**
     * The same for an aggregate that is hardly ever there yet: it is begun without looking for it. If it is there after all,
     * or the decision is a refusal, the decision is made once more on what there is.
     */
    public static <A> Aggregate<A> beginOrOpen(Repository<A> repository, Identifier id, Callable<A> blank) {
        Involved.inThisDecision().ifPresent(involved -> involved.presumeNew(id.value()));
        return openOrBegin(repository, id, blank);
    }

    /**
     * Tells the log which aggregates the present decision is going to open, so that it can read them at once. Who was overtaken reads each
     * when it is its turn, behind those who are at it.
     *
     * @param ids of aggregates with short streams
     * @param busy ids of such as are summed up now and then, and of which no copy is at hand
     */
    public static void foresee(Collection<? extends Identifier> ids, Collection<? extends Identifier> busy) {
        var firstTry = Involved.inThisDecision().filter(Involved::isFirstTry).isPresent();
        if (ids.size() + busy.size() > 1 && firstTry) {
            var foreseen = new HashMap<String, Boolean>();
            ids.forEach(id -> foreseen.put(id.value(), false));
            busy.forEach(id -> foreseen.put(id.value(), true));
            CurrentUnitOfWork.get().root().resources().put(MetaDataKeys.FORESEEN, foreseen);
        }
    }

    /**
     * Tells the log that the present decision needs nothing of these aggregates that is personal: what is sealed stays closed, and who
     * decides finds it as if it had been erased. No copies of them are kept.
     */
    public static void leaveClosed(Collection<? extends Identifier> ids) {
        var closed = ids.stream().map(Identifier::value).collect(Collectors.toSet());
        CurrentUnitOfWork.get().root().resources().put(MetaDataKeys.LEFT_CLOSED, closed);
    }

    private static <A> AggregateConfigurer<A> known(
            Class<A> type, Function<Configuration, WatchedRepository<A>> repository) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(_ -> new Targets())
                .configureRepository(repository::apply);
    }

    private static <A> EventSourcingRepository.Builder<A> shelf(Class<A> type, Configuration c) {
        return EventSourcingRepository.builder(type)
                .parameterResolverFactory(c.parameterResolverFactory())
                .handlerDefinition(c.handlerDefinition(type))
                .eventStore(c.eventStore())
                .snapshotTriggerDefinition(NoSnapshotTriggerDefinition.INSTANCE);
    }
}
