package rollbook.api.enrollment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;

/** What may be written about an enrolment. */
public final class EnrollmentRules {

    private static final int LONGEST = 300;

    private EnrollmentRules() {}

    /** What is wrong with a reason to leave: there must be one. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var errors = new FieldErrors();
        errors.require("reason", reason);
        errors.text("reason", reason, LONGEST);
        return errors.found();
    }

    /** What is wrong with a proof. */
    public static List<FieldError> checkProof(@Nullable String proof) {
        var errors = new FieldErrors();
        errors.text("proof", proof, LONGEST);
        return errors.found();
    }
}
