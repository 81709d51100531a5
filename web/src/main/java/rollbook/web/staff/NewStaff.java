package rollbook.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;

/** Somebody to be hired, as a program fills it in. */
record NewStaff(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String password,
        @Nullable Set<@Nullable Role> roles,
        @Nullable BranchId branchId,
        @Nullable String mobile,
        @Nullable String email) {

    HireStaff as(StaffId id) {
        var errors = new ArrayList<FieldError>();
        require("username", username, errors);
        require("displayName", displayName, errors);
        require("password", password, errors);
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(List.copyOf(errors)));
        return new HireStaff(
                id,
                Objects.requireNonNull(username),
                Objects.requireNonNull(displayName),
                RolesForm.check(roles),
                branchId,
                mobile,
                email);
    }

    private static void require(String field, @Nullable String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(FieldError.missing(field));
        }
    }
}
