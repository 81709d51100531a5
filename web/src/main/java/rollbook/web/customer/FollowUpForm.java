package rollbook.web.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.CompetitorId;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.CorrectFollowUp;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpField;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;

/** A follow-up as a program fills it in; see {@link FollowUp} for its fields. */
record FollowUpForm(
        @Nullable String content,
        @Nullable Intention intention,
        @Nullable CompetitorId competitorId,
        @Nullable Instant nextContactAt) {

    FollowUp followUp() {
        if (intention == null) {
            throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("intention"))));
        }
        return new FollowUp(content == null ? "" : content, intention, competitorId, nextContactAt);
    }

    /** The command that puts right what the request named; the intention that stands in where none is named is not looked at. */
    CorrectFollowUp as(CustomerId customer, FollowUpId id, Set<FollowUpField> fields) {
        var values = fields.contains(FollowUpField.INTENTION)
                ? followUp()
                : new FollowUpForm(content, Intention.NO_PLAN, competitorId, nextContactAt).followUp();
        return new CorrectFollowUp(customer, id, values, fields);
    }
}
