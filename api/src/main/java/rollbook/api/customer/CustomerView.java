package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/**
 * A customer's whole file.
 *
 * @param code the number people use; absent when looking back
 * @param file what is written in it; numbers are masked where the asker may not see them
 * @param masked whether they are
 * @param consultant who holds the customer; absent in the pool
 * @param heldSince since when
 * @param contacts who can be called about the customer
 * @param followUps the follow-ups, newest first; empty for who may not see them
 * @param deletionReason why the file was laid aside; absent when it was not
 * @param origin where it was imported from
 * @param createdBy who wrote the file
 * @param version of the file
 */
public record CustomerView(
        CustomerId id,
        @Nullable String code,
        @JsonUnwrapped CustomerFile file,
        boolean masked,
        CustomerStatus status,
        @Nullable StaffName consultant,
        @Nullable Instant heldSince,
        int enrollments,
        @Nullable Intention intention,
        @Nullable Instant nextContactAt,
        boolean blacklisted,
        List<ContactView> contacts,
        List<FollowUpView> followUps,
        @Nullable String deletionReason,
        @Nullable Origin origin,
        @Nullable StaffName createdBy,
        Instant createdAt,
        long version) {}
