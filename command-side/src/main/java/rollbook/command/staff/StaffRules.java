package rollbook.command.staff;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.customer.FileRules;
import rollbook.api.staff.StaffCommand.HireStaff;

/** When somebody may be hired as it is written: a name to log in by, a name to be called by, nothing too long. */
final class StaffRules {

    private final FieldErrors errors = new FieldErrors();

    private StaffRules() {}

    static List<FieldError> check(HireStaff command) {
        var rules = new StaffRules();
        rules.errors.require("username", command.username());
        rules.errors.require("displayName", command.displayName());
        rules.errors.text("username", command.username(), FileRules.SHORT_TEXT);
        rules.errors.text("displayName", command.displayName(), FileRules.SHORT_TEXT);
        rules.errors.text("mobile", command.mobile(), FileRules.SHORT_TEXT);
        rules.errors.text("email", command.email(), FileRules.SHORT_TEXT);
        return rules.errors.found();
    }

    /** User names differ if they look different: case, width and surrounding blanks make no difference. */
    static String normalUsername(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
