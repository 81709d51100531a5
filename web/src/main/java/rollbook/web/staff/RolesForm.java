package rollbook.web.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;

/** What somebody does at the school, as a program fills it in. */
record RolesForm(@Nullable Set<@Nullable Role> roles) {

    Set<Role> checked() {
        return check(roles);
    }

    static Set<Role> check(@Nullable Set<@Nullable Role> given) {
        var roles = EnumSet.noneOf(Role.class);
        if (given != null) {
            given.stream().filter(Objects::nonNull).forEach(roles::add);
        }
        Refused.unless(
                !roles.isEmpty() && given != null && roles.size() == given.size(),
                () -> new Refusal.Malformed(List.of(new FieldError("roles", "required", "name at least one role"))));
        return roles;
    }
}
