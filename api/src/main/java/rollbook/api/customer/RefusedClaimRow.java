package rollbook.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/**
 * A refused claim as a line of a list.
 *
 * @param by who wanted the customer
 * @param holder who held the customer then; absent where that was not the reason
 */
public record RefusedClaimRow(
        Instant at,
        StaffName by,
        ClaimObstacle obstacle,
        @Nullable StaffName holder) {}
