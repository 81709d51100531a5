package rollbook.command.customer;

import java.util.concurrent.Executor;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import rollbook.api.customer.PortfolioEvent;
import rollbook.api.customer.PortfolioId;

/**
 * Sums up a long portfolio in one record of the school's own language, which is stored as a snapshot: no aggregate is ever
 * written to disk as it lies in memory.
 */
final class PortfolioCounter extends AbstractSnapshotter {

    private PortfolioCounter(Builder builder) {
        super(builder);
    }

    /** Counts apart from the decision that made it due, so that nobody waits for it. */
    static PortfolioCounter reading(EventStore log, Executor apart) {
        var builder = new Builder();
        builder.eventStore(log).executor(apart);
        return new PortfolioCounter(builder);
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> type, String id, DomainEventStream history) {
        var portfolio = new Portfolio();
        history.forEachRemaining(event -> portfolio.evolve((PortfolioEvent) event.getPayload()));
        return new GenericDomainEventMessage<>(
                type.getSimpleName(), id, history.getLastSequenceNumber(), portfolio.count(new PortfolioId(id)));
    }

    private static final class Builder extends AbstractSnapshotter.Builder {}
}
