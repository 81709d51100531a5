package rollbook.api.customer;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.MANAGER;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.staff.StaffId;

/** What moves customers between the public pool and the consultants: always a whole batch, or nothing of it. */
public sealed interface ClaimCommand extends Command {

    /** A consultant takes customers out of the public pool (公户 → 私户). */
    @AllowedTo(CONSULTANT)
    record ClaimCustomers(@RoutingKey StaffId consultant, List<CustomerId> customerIds) implements ClaimCommand {}

    /**
     * Customers go back to the public pool (私户 → 公户): a consultant's own, or anybody's by who directs sales.
     *
     * @param by who gives them back
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record ReleaseCustomers(@RoutingKey StaffId by, List<CustomerId> customerIds, String reason)
            implements ClaimCommand {}

    /** Who directs sales hands customers to a consultant, from the pool or from another consultant. */
    @AllowedTo({MANAGER, BOSS})
    record AssignCustomers(@RoutingKey StaffId consultant, List<CustomerId> customerIds, String reason)
            implements ClaimCommand {}

    /**
     * How many customers a consultant may hold is settled for this person, who is its target: what the asker has seen is the version
     * of the person, which goes on with what becomes of them, and not with a cap.
     *
     * @param cap the most they may hold; absent to go by the role again
     */
    @AllowedTo({ADMIN, BOSS, MANAGER})
    record SetCustomerCap(
            @TargetAggregateIdentifier StaffId consultant,
            @Nullable Integer cap) implements ClaimCommand {}
}
