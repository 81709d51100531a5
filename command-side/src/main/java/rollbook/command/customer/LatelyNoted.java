package rollbook.command.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import rollbook.api.customer.ClaimObstacle;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.staff.StaffId;

/** Which refused claims were noted within the last minute, as far as is remembered. */
final class LatelyNoted {

    private static final int MOST = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<Same, Instant> noted = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Same, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Whether nothing like it was noted within a minute; then it is now. */
    synchronized boolean isNew(RefusedClaim claim) {
        var same = new Same(claim.customerId(), claim.consultant(), claim.obstacle());
        var before = noted.get(same);
        if (before != null && before.plus(MINUTE).isAfter(claim.at())) {
            return false;
        }
        noted.put(same, claim.at());
        return true;
    }

    private record Same(CustomerId customerId, StaffId consultant, ClaimObstacle obstacle) {}
}
