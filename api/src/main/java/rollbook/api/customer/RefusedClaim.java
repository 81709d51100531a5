package rollbook.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffId;

/**
 * A consultant wanted a customer and did not get them.
 *
 * @param at when it was refused
 * @param holder who held the customer then; absent where that was not the reason
 */
public record RefusedClaim(
        CustomerId customerId,
        StaffId consultant,
        Instant at,
        ClaimObstacle obstacle,
        @Nullable StaffId holder) {}
