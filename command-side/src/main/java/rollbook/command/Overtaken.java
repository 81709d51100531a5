package rollbook.command;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody else has decided first: the one kind of failure that is worth deciding again. */
final class Overtaken {

    /** How Axon Server says that a version is taken: by a code inside the text of an exception that names no aggregate. */
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    private Overtaken() {}

    static boolean by(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isConflict(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConflict(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException _, AggregateStreamCreationException _, LockAcquisitionFailedException _ -> true;
            default -> cause.getMessage() instanceof String text && text.contains(INVALID_SEQUENCE);
        };
    }
}
