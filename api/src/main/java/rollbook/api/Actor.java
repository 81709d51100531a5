package rollbook.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffId;

/**
 * The person (or the program itself) on whose behalf something is asked. It comes from the session, never from the request, and
 * travels as metadata.
 *
 * @param id who
 * @param roles what they do at the school
 * @param branch where they work; absent for people of all branches
 */
public record Actor(StaffId id, Set<Role> roles, @Nullable BranchId branch) {

    /** The program itself: its automations act in this name. */
    public static final Actor PROGRAM = new Actor(new StaffId("program"), EnumSet.allOf(Role.class), null);

    public Actor {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Reads the actor of a message; absent where nobody is named. */
    public static @Nullable Actor of(Map<String, ?> metaData) {
        if (!(metaData.get(MetaDataKeys.ACTOR) instanceof String id)) {
            return null;
        }
        var roles = EnumSet.noneOf(Role.class);
        if (metaData.get(MetaDataKeys.ROLES) instanceof String names && !names.isEmpty()) {
            for (var name : names.split(",", -1)) {
                roles.add(Role.valueOf(name));
            }
        }
        var branch = metaData.get(MetaDataKeys.BRANCH) instanceof String text ? new BranchId(text) : null;
        return new Actor(new StaffId(id), roles, branch);
    }

    /** The same as metadata of a message. */
    public Map<String, String> toMetaData() {
        var metaData = new LinkedHashMap<String, String>();
        metaData.put(MetaDataKeys.ACTOR, id.value());
        metaData.put(MetaDataKeys.ROLES, roles.stream().map(Role::name).collect(Collectors.joining(",")));
        if (branch != null) {
            metaData.put(MetaDataKeys.BRANCH, branch.value());
        }
        return metaData;
    }

    public boolean is(StaffId someone) {
        return id.equals(someone);
    }

    public boolean hasAnyOf(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Managers and the boss direct the consultants: they see every customer and may hand customers over. */
    public boolean directsSales() {
        return hasAnyOf(Role.BOSS, Role.MANAGER);
    }
}
