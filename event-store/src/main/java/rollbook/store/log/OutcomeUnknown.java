package rollbook.store.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The connection was lost while appending and did not come back in time: the events may be stored or not. */
public final class OutcomeUnknown extends EventStoreException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("The log cannot say whether the events were stored", cause);
    }
}
