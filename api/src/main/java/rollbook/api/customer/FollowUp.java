package rollbook.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.CompetitorId;
import rollbook.api.Personal;

/**
 * What was said to a customer, and what comes next.
 *
 * @param content what was said, in the consultant's words
 * @param intention what the customer means to do
 * @param competitorId where they enrolled instead, with {@link Intention#ENROLLED_ELSEWHERE}
 * @param nextContactAt when to call again
 */
public record FollowUp(
        @Personal String content,
        Intention intention,
        @Nullable CompetitorId competitorId,
        @Nullable Instant nextContactAt) {}
