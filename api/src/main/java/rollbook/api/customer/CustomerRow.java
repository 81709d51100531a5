package rollbook.api.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/**
 * A customer as a line of a list.
 *
 * @param code the number people use, e.g. {@code C0001234}
 * @param qq masked where the asker may not see it, e.g. {@code 12****89}
 * @param phone masked likewise
 * @param consultant who holds the customer; absent in the pool
 * @param heldSince since when
 * @param enrollments how many enrolments there are
 * @param intention what the latest follow-up says
 * @param nextContactAt when to call again
 * @param followUps how many follow-ups there are
 * @param blacklisted whether the customer must not be claimed
 * @param version of the file
 */
public record CustomerRow(
        CustomerId id,
        String code,
        @Nullable String name,
        @Nullable String qq,
        @Nullable String qqNick,
        @Nullable String phone,
        @Nullable Source source,
        CustomerStatus status,
        @Nullable StaffName consultant,
        @Nullable Instant heldSince,
        int enrollments,
        List<String> tags,
        @Nullable Intention intention,
        @Nullable Instant nextContactAt,
        int followUps,
        boolean blacklisted,
        Instant createdAt,
        long version) {}
