package rollbook.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.CompetitorId;
import rollbook.api.staff.StaffName;

/**
 * What was said to a customer.
 *
 * @param customerName what the customer is called
 * @param author who wrote it down
 * @param at when it was first written
 * @param correctedAt when it was last put right; absent if never
 * @param version of the customer's file, which is what is edited
 */
public record FollowUpView(
        FollowUpId id,
        CustomerId customerId,
        @Nullable String customerName,
        StaffName author,
        String content,
        Intention intention,
        @Nullable CompetitorId competitorId,
        @Nullable Instant nextContactAt,
        Instant at,
        @Nullable Instant correctedAt,
        long version) {}
