package rollbook.store.log;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Somebody else has decided first: the one kind of failure that is worth deciding again. */
final class VersionConflicts {

    private VersionConflicts() {}

    /** As Axon says it: one exception for a new aggregate whose id is taken, another for a version that is. */
    static RuntimeException at(String aggregateId, long sequence, @Nullable Throwable cause) {
        return sequence == 0
                ? new AggregateStreamCreationException("The aggregate " + aggregateId + " exists already", cause)
                : new ConcurrencyException("Version " + sequence + " of " + aggregateId + " is taken", cause);
    }
}
