package rollbook.api.operations;

import java.time.Instant;
import java.util.List;

/** Events that projections could not take in; their contents are not shown. */
public record DeadLetters(List<DeadLetter> items) {

    /**
     * One of them.
     *
     * @param processor which projection
     * @param event what happened, e.g. {@code customer.CustomerClaimed}
     * @param aggregateId whose event
     * @param version its place in the history of that
     * @param cause what went wrong
     * @param waiting how many events of the same thing wait behind it
     */
    public record DeadLetter(
            String id,
            String processor,
            String event,
            String aggregateId,
            long version,
            String cause,
            Instant at,
            int waiting) {}
}
