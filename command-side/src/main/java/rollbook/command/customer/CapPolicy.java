package rollbook.command.customer;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.CustomerRefusal.CapReached;

/**
 * How many customers one consultant may hold: what was settled for the person; else the most that any of their roles allows;
 * else what goes for everybody.
 *
 * @param usual what goes for everybody
 * @param byRole what goes for some roles instead
 * @param countsStudents whether customers who sit in a class count like all others
 */
public record CapPolicy(int usual, Map<Role, Integer> byRole, boolean countsStudents) {

    /** A policy for which everybody counts. */
    public CapPolicy(int usual, Map<Role, Integer> byRole) {
        this(usual, byRole, true);
    }

    public CapPolicy {
        byRole = Map.copyOf(byRole);
    }

    /** Refuses if somebody who holds so many would hold too many. */
    void check(int held, int asked, Set<Role> roles, @Nullable Integer settled) {
        var cap = capOf(roles, settled);
        Refused.unless(held + asked <= cap, () -> new CapReached(cap, held, asked));
    }

    /** How many of so many customers count, if some of them sit in a class. */
    int counted(int customers, int students) {
        return countsStudents ? customers : customers - students;
    }

    int capOf(Set<Role> roles, @Nullable Integer settled) {
        if (settled != null) {
            return settled;
        }
        return roles.stream()
                .filter(byRole::containsKey)
                .mapToInt(byRole::get)
                .max()
                .orElse(usual);
    }
}
