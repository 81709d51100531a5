package rollbook.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import rollbook.api.Event;

/**
 * Sums up the long history of a busy aggregate in one record of the school's own language, which is stored as a snapshot: no
 * aggregate is ever written to disk as it lies in memory.
 *
 * @param <E> the aggregate's vocabulary of events
 */
public final class SummingUp<E extends Event> extends AbstractSnapshotter {

    private final Class<E> vocabulary;
    private final Function<List<E>, E> sum;

    private SummingUp(Builder builder, Class<E> vocabulary, Function<List<E>, E> sum) {
        super(builder);
        this.vocabulary = vocabulary;
        this.sum = sum;
    }

    /** Sums up whenever so many events have come since the last time, apart from the decision, so that nobody waits for it. */
    public static <E extends Event> Function<Configuration, SnapshotTriggerDefinition> every(
            int events, Class<E> vocabulary, Function<List<E>, E> sum) {
        return c -> {
            var apart = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                    .name("summing-up-" + vocabulary.getSimpleName())
                    .daemon()
                    .factory());
            c.onShutdown(apart::shutdown);
            return new EventCountSnapshotTriggerDefinition(reading(c.eventStore(), apart, vocabulary, sum), events);
        };
    }

    /** Sums up what is in a log. */
    public static <E extends Event> SummingUp<E> reading(
            EventStore log, Executor apart, Class<E> vocabulary, Function<List<E>, E> sum) {
        var builder = new Builder();
        builder.eventStore(log).executor(apart);
        return new SummingUp<>(builder, vocabulary, sum);
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> type, String id, DomainEventStream history) {
        var events = new ArrayList<E>();
        history.forEachRemaining(event -> events.add(vocabulary.cast(event.getPayload())));
        return new GenericDomainEventMessage<>(
                type.getSimpleName(), id, history.getLastSequenceNumber(), sum.apply(events));
    }

    private static final class Builder extends AbstractSnapshotter.Builder {}
}
