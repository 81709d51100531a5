package rollbook.api.payment;

import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * Whose money it is, and what for.
 *
 * @param customerId who pays, or for whom it is paid
 * @param enrollmentId the place in a class
 * @param courseId the course, for a customer who has no place yet
 */
public record PaidFor(
        CustomerId customerId,
        @Nullable EnrollmentId enrollmentId,
        @Nullable CourseId courseId) {

    /** The ledger that such money stands in. What is no tuition stands apart, so that it pays off none. */
    public LedgerId ledgerOf(PaymentKind kind) {
        if (kind != PaymentKind.OTHER && enrollmentId != null) {
            return LedgerId.of(enrollmentId);
        }
        return kind != PaymentKind.OTHER && courseId != null
                ? LedgerId.of(customerId, courseId)
                : LedgerId.ofOther(customerId);
    }
}
