package rollbook.web;

import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Overloaded;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Unreachable;

/** What went wrong behind the buses, as it was thrown there: also where it happened on another node. */
final class Failures {

    private Failures() {}

    static RuntimeException asThrown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static @Nullable RuntimeException known(Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused;
            case OutcomeUnknown unknown -> unknown;
            case HandlerExecutionException remote
            when remote.getDetails().orElse(null) instanceof Refusal refusal -> new Refused(refusal);
            case ConcurrencyException _ -> new Refused(new Overloaded());
            default -> Outage.isBehind(cause) ? new Refused(new Unreachable()) : null;
        };
    }
}
