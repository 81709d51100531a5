package rollbook.query;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializationException;

/**
 * What is laid aside, and what is written down about why: the kind of failure, never its words, which may repeat what a customer
 * said. An event that cannot even be read is not laid aside: the log or the vault is damaged, and the projection stops until somebody
 * has seen to it.
 */
public final class LayingAside implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof SerializationException unreadable) {
            throw unreadable;
        }
        return Decisions.enqueue(new ThrowableCause(cause.getClass().getName(), sqlState(cause)));
    }

    private static String sqlState(Throwable cause) {
        return Stream.iterate(cause, failure -> failure != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(failure -> "SQLSTATE " + ((SQLException) failure).getSQLState())
                .findFirst()
                .orElse("");
    }
}
