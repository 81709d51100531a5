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
 */
public record CapPolicy(int usual, Map<Role, Integer> byRole) {

    public CapPolicy {
        byRole = Map.copyOf(byRole);
    }

    /** Refuses if somebody who holds so many would hold too many. */
    void check(int held, int asked, Set<Role> roles, @Nullable Integer settled) {
        var cap = capOf(roles, settled);
        Refused.unless(held + asked <= cap, () -> new CapReached(cap, held, asked));
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
