package rollbook.api.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * Which lines of the cash book a list shows; what is absent does not narrow it.
 *
 * @param q a part of the customer's name or of the receipt's number
 * @param customerId whose money
 * @param enrollmentId for which place in a class
 * @param courseId for which course, with or without an enrolment
 * @param from the first day
 * @param to the last day
 * @param kind what for; with refunds and reversals of such payments
 * @param type payments, refunds, …
 * @param state waiting, done, …
 */
public record PaymentFilter(
        @Nullable String q,
        @Nullable CustomerId customerId,
        @Nullable EnrollmentId enrollmentId,
        @Nullable CourseId courseId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PaymentKind kind,
        @Nullable EntryType type,
        @Nullable EntryState state) {

    public static final PaymentFilter ALL = new PaymentFilter(null, null, null, null, null, null, null, null, null);

    /** Everything of one customer. */
    public static PaymentFilter of(CustomerId customerId) {
        return new PaymentFilter(null, customerId, null, null, null, null, null, null, null);
    }

    /** Everything for one place in a class. */
    public static PaymentFilter of(EnrollmentId enrollmentId) {
        return new PaymentFilter(null, null, enrollmentId, null, null, null, null, null, null);
    }
}
