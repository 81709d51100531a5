package rollbook.api.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Personal;
import rollbook.api.Role;

/** What has happened to the people who work at the school. */
public sealed interface StaffEvent extends Event {

    @DataSubject
    StaffId staffId();

    /** Somebody began to work at the school. */
    record StaffHired(
            StaffId staffId,
            @Personal String username,
            @Personal String displayName,
            Set<Role> roles,
            @Nullable BranchId branchId,
            @Personal @Nullable String mobile,
            @Personal @Nullable String email)
            implements StaffEvent {}

    /** What they do was settled anew. */
    record RolesAssigned(StaffId staffId, Set<Role> roles) implements StaffEvent {}

    /** They left. */
    record StaffDeactivated(StaffId staffId, @Personal String reason) implements StaffEvent {}
}
