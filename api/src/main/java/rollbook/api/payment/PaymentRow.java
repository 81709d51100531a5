package rollbook.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffName;

/**
 * A line of the cash book.
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
 */
public record PaymentRow(
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
        long version) {}
