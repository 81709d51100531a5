package rollbook.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import rollbook.api.LogUnavailable;

/** Tells whether something failed only because the database is away for a moment. */
public final class Outage {

    private static final String CONNECTION_EXCEPTION = "08";
    private static final String SERVER_GOING_AWAY = "57P";

    private Outage() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether something failed between the nodes: it was sent to an Axon Server, or could not be, and no answer came. */
    static boolean isOnTheWay(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TimeoutException _,
                        AxonServerException _,
                        AxonServerCommandDispatchException _,
                        AxonServerQueryDispatchException _,
                        io.axoniq.axonserver.connector.AxonServerException _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case LogUnavailable _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    SQLTransientConnectionException _ -> true;
            case SQLException sql -> isOneOf(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isOneOf(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(SERVER_GOING_AWAY));
    }
}
