package rollbook.web.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CompetitorId;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;

/** A follow-up as a program fills it in; see {@link FollowUp} for its fields. */
record FollowUpForm(
        @Nullable String content,
        @Nullable Intention intention,
        @Nullable CompetitorId competitorId,
        @Nullable Instant nextContactAt) {

    static FollowUpForm of(FollowUpView view) {
        return new FollowUpForm(view.content(), view.intention(), view.competitorId(), view.nextContactAt());
    }

    FollowUp followUp() {
        if (intention == null) {
            throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("intention"))));
        }
        return new FollowUp(content == null ? "" : content, intention, competitorId, nextContactAt);
    }
}
