package rollbook.query;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/**
 * Where events that a projection cannot take in are laid aside, with everything that later happens to the same thing.
 *
 * @param connections to the database the rows are in, so that laying aside and reading on are one transaction
 */
public record DeadLetterBox(
        ConnectionProvider connections,
        TransactionManager transactions,
        DeadLetterSchema schema,
        Serializer serializer,
        Serializer eventSerializer) {

    /** Another one in the same tables, over other connections. */
    public DeadLetterBox over(ConnectionProvider others, TransactionManager theirs) {
        return new DeadLetterBox(others, theirs, schema, serializer, eventSerializer);
    }

    /** What a processing group has laid aside. */
    public SequencedDeadLetterQueue<EventMessage<?>> of(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .build();
    }
}
