package rollbook.store.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Too many units of work wait to be appended. Nothing of this one was stored. */
public final class LogOverloaded extends EventStoreException {

    private static final long serialVersionUID = 1L;

    LogOverloaded(int waiting) {
        super(waiting + " units of work wait for the log already");
    }
}
