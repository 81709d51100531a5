package rollbook.command.staff;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.customer.FileRules;
import rollbook.api.staff.StaffCommand.HireStaff;

/** When somebody may be hired as it is written: a name to log in by, a name to be called by, nothing too long. */
final class StaffRules {

    private final List<FieldError> errors = new ArrayList<>();

    private StaffRules() {}

    static List<FieldError> check(HireStaff command) {
        var rules = new StaffRules();
        rules.required("username", command.username());
        rules.required("displayName", command.displayName());
        rules.notTooLong("username", command.username());
        rules.notTooLong("displayName", command.displayName());
        rules.notTooLong("mobile", command.mobile());
        rules.notTooLong("email", command.email());
        return List.copyOf(rules.errors);
    }

    /** User names differ if they look different: case, width and surrounding blanks make no difference. */
    static String normalUsername(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private void required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "required", "is required"));
        }
    }

    private void notTooLong(String field, @Nullable String value) {
        if (value != null && value.length() > FileRules.SHORT_TEXT) {
            errors.add(new FieldError(field, "too-long", "at most " + FileRules.SHORT_TEXT + " characters"));
        }
        if (value != null && !FileRules.isText(value)) {
            errors.add(new FieldError(field, "not-text", "holds a character that is not text"));
        }
    }
}
