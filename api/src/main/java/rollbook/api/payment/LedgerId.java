package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.CourseId;
import rollbook.api.DerivedId;
import rollbook.api.Identifier;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** What one student has paid for one thing: an enrolment, a course they have not enrolled in yet, or anything else. */
public record LedgerId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LedgerId {
        Identifier.check(value);
    }

    /** What has been paid for an enrolment. */
    public static LedgerId of(EnrollmentId enrollmentId) {
        return new LedgerId(DerivedId.of("ledger", enrollmentId.value()));
    }

    /** What has been paid for a course before there was an enrolment. */
    public static LedgerId of(CustomerId customerId, CourseId courseId) {
        return new LedgerId(DerivedId.of("ledger", customerId.value(), courseId.value()));
    }

    /** What has been paid for anything else: books, an examination. */
    public static LedgerId ofOther(CustomerId customerId) {
        return new LedgerId(DerivedId.of("ledger", customerId.value(), "other"));
    }

    @Override
    public String toString() {
        return value;
    }
}
