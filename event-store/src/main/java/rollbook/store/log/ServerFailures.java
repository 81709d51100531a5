package rollbook.store.log;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.LogUnavailable;

/** What an Axon Server means by its codes, and the way to it by its states. */
final class ServerFailures {

    /** Inside the text of an exception that names no aggregate. */
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    private static final Set<Status.Code> THE_REQUEST_ITSELF = Set.of(
            Status.Code.INVALID_ARGUMENT,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.PERMISSION_DENIED,
            Status.Code.UNAUTHENTICATED,
            Status.Code.UNIMPLEMENTED);

    private ServerFailures() {}

    /** Somebody else was faster. */
    static boolean isConflict(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() instanceof String text && text.contains(INVALID_SEQUENCE)) {
                return true;
            }
        }
        return false;
    }

    /** The server has looked at what was asked, and did not take it. */
    static boolean isRefusal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return THE_REQUEST_ITSELF.contains(status.getStatus().getCode());
            }
        }
        return false;
    }

    /** The server did not come to an answer, or the answer did not come here. */
    static boolean isOnTheWay(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StatusRuntimeException _ -> {
                    return !isRefusal(failure);
                }
                case LogUnavailable _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return failure instanceof AxonServerException
                || failure instanceof StreamClosedException
                || failure instanceof org.axonframework.axonserver.connector.AxonServerException;
    }

    /** There was nobody to ask: nothing can have been stored. */
    static boolean isNotSent(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
