package rollbook.api.enrollment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;

/** What may be written about an enrolment. */
public final class EnrollmentRules {

    private static final int LONGEST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private EnrollmentRules() {}

    /** What is wrong with how somebody leaves: there must be a reason, and the day has come. */
    public static List<FieldError> checkLeaving(@Nullable String reason, @Nullable LocalDate leftOn, LocalDate today) {
        var errors = new FieldErrors();
        errors.require("reason", reason);
        errors.text("reason", reason, LONGEST);
        if (leftOn != null && (leftOn.isAfter(today) || leftOn.isBefore(EARLIEST))) {
            errors.add("leftOn", "out-of-range", "lies in the future or too far back");
        }
        return errors.found();
    }

    /** What is wrong with a proof. */
    public static List<FieldError> checkProof(@Nullable String proof) {
        var errors = new FieldErrors();
        errors.text("proof", proof, LONGEST);
        return errors.found();
    }
}
