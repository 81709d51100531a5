package rollbook.store.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The database of the log cannot be reached. Nothing was stored. */
public final class LogUnavailable extends EventStoreException {

    private static final long serialVersionUID = 1L;

    LogUnavailable(Throwable cause) {
        super("The database of the log cannot be reached", cause);
    }
}
