package rollbook.command;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import rollbook.api.MetaDataKeys;

/**
 * What a decision that may be asked for again has done when it was asked for before: seen in passing, while the history of what it
 * opens is read. Nothing is kept for it and nothing is asked of the log that would not be asked anyway.
 */
final class Recollection {

    private final @Nullable String decision;
    private boolean found;

    /** Of the decision that is called so whenever it is asked for; of none, where nobody can ask for the same again. */
    Recollection(@Nullable String decision) {
        this.decision = decision;
    }

    /** Whether the decision can be asked for again at all. */
    boolean isSought() {
        return decision != null;
    }

    /** Whether anything that was read comes of this very decision. */
    boolean isFound() {
        return found;
    }

    boolean isOfThisDecision(DomainEventMessage<?> event) {
        return decision != null && decision.equals(event.getMetaData().get(MetaDataKeys.DECISION));
    }

    /** The same history, looked at while it is read. */
    DomainEventStream watch(DomainEventStream history) {
        return decision == null ? history : new Watched(history);
    }

    private final class Watched implements DomainEventStream {

        private final DomainEventStream history;

        Watched(DomainEventStream history) {
            this.history = history;
        }

        @Override
        public DomainEventMessage<?> peek() {
            return history.peek();
        }

        @Override
        public boolean hasNext() {
            return history.hasNext();
        }

        @Override
        public DomainEventMessage<?> next() {
            var event = history.next();
            found |= isOfThisDecision(event);
            return event;
        }

        @Override
        public @Nullable Long getLastSequenceNumber() {
            return history.getLastSequenceNumber();
        }
    }
}
