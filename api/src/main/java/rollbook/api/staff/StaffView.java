package rollbook.api.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.Role;

/**
 * Somebody who works at the school.
 *
 * @param active whether they still do
 * @param customerCap how many customers they may hold, where settled for them alone
 * @param held how many customers they hold
 */
public record StaffView(
        StaffId id,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable BranchId branchId,
        boolean active,
        @Nullable Integer customerCap,
        int held,
        long version) {}
