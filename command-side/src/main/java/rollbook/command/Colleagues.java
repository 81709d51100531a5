package rollbook.command;

import java.util.Optional;
import java.util.Set;
import rollbook.api.Role;
import rollbook.api.staff.StaffId;

/** Who works at the school, as other areas need to know it to decide. */
public interface Colleagues {

    /** What somebody does at the school now; empty for who never worked here or has left. */
    Optional<Set<Role>> rolesOf(StaffId colleague);
}
