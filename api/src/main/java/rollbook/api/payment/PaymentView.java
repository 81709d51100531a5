package rollbook.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffName;

/**
 * One payment with everything that became of it.
 *
 * @param id of the payment, the refund, or the entry
 * @param paymentId the payment that a refund or reversal belongs to; of a payment itself the same as {@code id}
 * @param customer what the customer is called
 * @param enrollmentId the place in a class that was paid for
 * @param courseId the course that was paid for, where there was no place yet
 * @param course what that course is called
 * @param amount below zero for money that went out
 * @param note what was written beside it; the reason of a refund or reversal
 * @param declined why it did not come to be; absent where it did, or may still
 * @param receivedOn the day it counts for
 * @param at when it was written down
 * @param by who wrote it down
 * @param approvedBy who approved it; absent where nobody had to
 * @param consultant who held the customer
 * @param receipt the number of the receipt; absent before there is one
 * @param version of the ledger when this line was last changed
 * @param refunded how much of it was given back
 * @param refundable how much of it could still be given back
 * @param entries refunds and reversal, oldest first
 */
public record PaymentView(
        String id,
        @Nullable PaymentId paymentId,
        EntryType type,
        EntryState state,
        CustomerId customerId,
        @Nullable String customer,
        @Nullable EnrollmentId enrollmentId,
        @Nullable CourseId courseId,
        @Nullable String course,
        PaymentKind kind,
        Money amount,
        @Nullable PaymentMethod method,
        @Nullable String note,
        @Nullable String declined,
        LocalDate receivedOn,
        Instant at,
        StaffName by,
        @Nullable StaffName approvedBy,
        @Nullable StaffName consultant,
        @Nullable ReceiptNumber receipt,
        long version,
        Money refunded,
        Money refundable,
        List<PaymentRow> entries) {

    /** A line of the cash book, and what became of it. */
    public static PaymentView of(PaymentRow line, Money refunded, Money refundable, List<PaymentRow> entries) {
        return new PaymentView(
                line.id(),
                line.paymentId(),
                line.type(),
                line.state(),
                line.customerId(),
                line.customer(),
                line.enrollmentId(),
                line.courseId(),
                line.course(),
                line.kind(),
                line.amount(),
                line.method(),
                line.note(),
                line.declined(),
                line.receivedOn(),
                line.at(),
                line.by(),
                line.approvedBy(),
                line.consultant(),
                line.receipt(),
                line.version(),
                refunded,
                refundable,
                entries);
    }

    /** The payment as a line of the cash book. */
    public PaymentRow line() {
        return new PaymentRow(
                id,
                paymentId,
                type,
                state,
                customerId,
                customer,
                enrollmentId,
                courseId,
                course,
                kind,
                amount,
                method,
                note,
                declined,
                receivedOn,
                at,
                by,
                approvedBy,
                consultant,
                receipt,
                version);
    }
}
