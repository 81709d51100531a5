package rollbook.command.staff;

import java.util.Optional;
import java.util.Set;
import rollbook.api.Role;

/** Whether somebody works at the school. */
sealed interface Employment {

    /** They never did. */
    record NeverHired() implements Employment {}

    /** They do, in these roles. */
    record Working(Set<Role> roles) implements Employment {}

    /** They did. */
    record Left() implements Employment {}

    default Optional<Set<Role>> presentRoles() {
        return this instanceof Working working ? Optional.of(working.roles()) : Optional.empty();
    }
}
