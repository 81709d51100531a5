package rollbook.query.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.ReceiptNumber;
import rollbook.api.staff.StaffId;

/**
 * A line of the cash book.
 *
 * @param version of the ledger when it was last changed
 * @param position where it was written down in the log
 * @param amount below zero for what goes out
 * @param note of a payment, or the reason of what goes out
 * @param declined why it did not come to be
 */
record Entry(
        String id,
        long version,
        long position,
        String ledgerId,
        @Nullable PaymentId paymentId,
        EntryType type,
        EntryState state,
        PaidFor paidFor,
        PaymentKind kind,
        Money amount,
        @Nullable PaymentMethod method,
        @Nullable String note,
        @Nullable String declined,
        LocalDate day,
        Instant at,
        String author,
        @Nullable String approver,
        @Nullable StaffId consultant,
        @Nullable ReceiptNumber receipt,
        @Nullable Instant receiptAt) {

    boolean counts() {
        return state == EntryState.DONE || state == EntryState.REVERSED;
    }

    boolean saysSomething() {
        return note != null || declined != null;
    }

    boolean isWaiting() {
        return state == EntryState.WAITING;
    }

    Entry receipted(ReceiptNumber number, Instant when) {
        return with(version, state, declined, approver, number, when);
    }

    Entry approved(ReceiptNumber number, Instant when, @Nullable StaffId by, long newVersion) {
        return with(newVersion, EntryState.DONE, declined, by == null ? null : by.value(), number, when);
    }

    Entry declined(String reason, @Nullable StaffId by, long newVersion) {
        return with(newVersion, EntryState.DECLINED, reason, by == null ? null : by.value(), receipt, receiptAt);
    }

    Entry reversed(long newVersion) {
        return with(newVersion, EntryState.REVERSED, declined, approver, receipt, receiptAt);
    }

    private Entry with(
            long newVersion,
            EntryState newState,
            @Nullable String newDeclined,
            @Nullable String newApprover,
            @Nullable ReceiptNumber newReceipt,
            @Nullable Instant newReceiptAt) {
        return new Entry(
                id,
                newVersion,
                position,
                ledgerId,
                paymentId,
                type,
                newState,
                paidFor,
                kind,
                amount,
                method,
                note,
                newDeclined,
                day,
                at,
                author,
                newApprover,
                consultant,
                newReceipt,
                newReceiptAt);
    }
}
