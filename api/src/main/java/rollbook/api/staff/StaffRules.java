package rollbook.api.staff;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.customer.FileRules;
import rollbook.api.staff.StaffCommand.HireStaff;

/** When somebody may be hired as it is written: a name to log in by, a name to be called by, nothing too long. */
public final class StaffRules {

    private final FieldErrors errors = new FieldErrors();

    private StaffRules() {}

    /** What is wrong with somebody who is to be hired. */
    public static List<FieldError> check(HireStaff command) {
        var rules = new StaffRules();
        rules.errors.require("username", command.username());
        rules.errors.require("displayName", command.displayName());
        rules.username(command.username());
        rules.errors.text("displayName", command.displayName(), FileRules.SHORT_TEXT);
        rules.errors.text("mobile", command.mobile(), FileRules.SHORT_TEXT);
        rules.errors.text("email", command.email(), FileRules.SHORT_TEXT);
        return rules.errors.found();
    }

    private void username(String username) {
        errors.text("username", username, FileRules.SHORT_TEXT);
        if (username.length() <= FileRules.SHORT_TEXT
                && normalUsername(username).length() > FileRules.SHORT_TEXT) {
            errors.add("username", "too-long", "is too long when it is written out");
        }
    }

    /** User names differ if they look different: case, width and surrounding blanks make no difference. */
    public static String normalUsername(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
