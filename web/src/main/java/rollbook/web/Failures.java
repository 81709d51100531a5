package rollbook.web;

import java.util.function.Function;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Overloaded;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Unreachable;

/** What went wrong behind the buses, as it was thrown there: also where it happened on another node. */
final class Failures {

    private Failures() {}

    /** Of something that was to be done: when the way to who decides broke, nobody can say whether it was. */
    static RuntimeException ofDecision(Throwable failure) {
        return asThrown(failure, OutcomeUnknown::new);
    }

    /** Of something that was asked, which may be asked again at any time. */
    static RuntimeException ofQuestion(Throwable failure) {
        return asThrown(failure, _ -> new Refused(new Unreachable()));
    }

    private static RuntimeException asThrown(Throwable failure, Function<Throwable, RuntimeException> onTheWay) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        if (Outage.isOnTheWay(failure)) {
            return onTheWay.apply(failure);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static @Nullable RuntimeException known(Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused;
            case OutcomeUnknown unknown -> unknown;
            case HandlerExecutionException remote
            when remote.getDetails().orElse(null) instanceof Refusal refusal -> new Refused(refusal);
            case HandlerExecutionException remote
            when remote.getDetails().orElse(null) instanceof OutcomeUnknown.Told -> new OutcomeUnknown(remote);
            case NoHandlerForCommandException _, NoHandlerForQueryException _ -> new Refused(new Unreachable());
            case ConcurrencyException _ -> new Refused(new Overloaded());
            default -> Outage.isBehind(cause) ? new Refused(new Unreachable()) : null;
        };
    }
}
