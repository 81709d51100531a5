package rollbook.api.enrollment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.customer.FileRules;

/** What may be written about an enrolment. */
public final class EnrollmentRules {

    private static final int LONGEST = 300;

    private EnrollmentRules() {}

    /** What is wrong with a reason to leave: there must be one. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var errors = new ArrayList<FieldError>();
        if (reason == null || reason.isBlank()) {
            errors.add(new FieldError("reason", "required", "is required"));
        }
        text(errors, "reason", reason);
        return List.copyOf(errors);
    }

    /** What is wrong with a proof. */
    public static List<FieldError> checkProof(@Nullable String proof) {
        var errors = new ArrayList<FieldError>();
        text(errors, "proof", proof);
        return List.copyOf(errors);
    }

    private static void text(List<FieldError> errors, String field, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            errors.add(new FieldError(field, "too-long", "at most " + LONGEST + " characters"));
        }
        if (!FileRules.isText(text)) {
            errors.add(new FieldError(field, "not-text", "holds a character that is not text"));
        }
    }
}
