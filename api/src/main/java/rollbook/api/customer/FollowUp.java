package rollbook.api.customer;

import java.time.Instant;
import java.util.Set;
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
        @Nullable Instant nextContactAt) {

    /** This note with the named fields taken from {@code other}, also where they are empty there. */
    public FollowUp with(Set<FollowUpField> fields, FollowUp other) {
        return new FollowUp(
                fields.contains(FollowUpField.CONTENT) ? other.content : content,
                fields.contains(FollowUpField.INTENTION) ? other.intention : intention,
                fields.contains(FollowUpField.COMPETITOR_ID) ? other.competitorId : competitorId,
                fields.contains(FollowUpField.NEXT_CONTACT_AT) ? other.nextContactAt : nextContactAt);
    }
}
