package rollbook.api.staff;

import static rollbook.api.Role.ADMIN;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.BranchId;
import rollbook.api.Command;
import rollbook.api.Role;

/** What may be asked about the people who work at the school. */
public sealed interface StaffCommand extends Command {

    @TargetAggregateIdentifier
    StaffId staffId();

    /**
     * Somebody begins to work at the school.
     *
     * @param username what they log in by; nobody else may have it
     * @param displayName what others call them
     * @param branchId where they work; absent for all branches
     */
    @AllowedTo(ADMIN)
    record HireStaff(
            StaffId staffId,
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable BranchId branchId,
            @Nullable String mobile,
            @Nullable String email)
            implements StaffCommand {}

    /** What somebody does at the school is settled anew; nobody settles their own. */
    @AllowedTo(ADMIN)
    record AssignRoles(StaffId staffId, Set<Role> roles) implements StaffCommand {}

    /** Somebody leaves the school: they cannot log in any more, and their customers go back to the pool in the same act. */
    @AllowedTo(ADMIN)
    record DeactivateStaff(StaffId staffId, String reason) implements StaffCommand {}
}
