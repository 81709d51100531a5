package rollbook.api.payment;

import static rollbook.api.Personal.Purpose.CONTRACT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Money;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;

/** What has happened to the money that one student has paid for one thing. */
public sealed interface LedgerEvent extends Event {

    LedgerId ledgerId();

    /** The first money was about to come. */
    record LedgerOpened(LedgerId ledgerId, PaidFor paidFor, String currency) implements LedgerEvent {}

    /**
     * A payment was written down that somebody else has to approve; the money does not count yet.
     *
     * @param paidFor names also what money that is no tuition was paid for
     * @param consultant who held the customer; absent for customers of the pool
     */
    record PaymentDrafted(
            LedgerId ledgerId,
            PaymentId paymentId,
            PaidFor paidFor,
            PaymentKind kind,
            Money amount,
            @Nullable PaymentMethod method,
            @Personal(CONTRACT) @Nullable String note,
            LocalDate receivedOn,
            @Nullable StaffId consultant)
            implements LedgerEvent {

        /** Whose money it is. */
        @DataSubject
        public CustomerId customerId() {
            return paidFor.customerId();
        }
    }

    /** The money came in. */
    record PaymentReceived(
            LedgerId ledgerId,
            PaymentId paymentId,
            PaidFor paidFor,
            PaymentKind kind,
            Money amount,
            @Nullable PaymentMethod method,
            @Personal(CONTRACT) @Nullable String note,
            LocalDate receivedOn,
            @Nullable StaffId consultant,
            ReceiptNumber receipt)
            implements LedgerEvent {

        /** Whose money it is. */
        @DataSubject
        public CustomerId customerId() {
            return paidFor.customerId();
        }
    }

    /** A second person has seen the money of a draft: it counts from now on. */
    record PaymentApproved(LedgerId ledgerId, PaymentId paymentId, Money amount, ReceiptNumber receipt)
            implements LedgerEvent {}

    /** A draft did not become a payment. */
    record PaymentDeclined(
            LedgerId ledgerId,
            PaymentId paymentId,
            @DataSubject CustomerId customerId,
            @Personal(CONTRACT) String reason)
            implements LedgerEvent {}

    /** A payment was cancelled by an entry that takes all of it away again. */
    record PaymentReversed(
            LedgerId ledgerId,
            PaymentId paymentId,
            @DataSubject CustomerId customerId,
            Money amount,
            @Personal(CONTRACT) String reason)
            implements LedgerEvent {}

    /** Money was asked back; until that is decided nobody else can have it. */
    record RefundRequested(
            LedgerId ledgerId,
            RefundId refundId,
            PaymentId paymentId,
            @DataSubject CustomerId customerId,
            Money amount,
            @Personal(CONTRACT) String reason)
            implements LedgerEvent {}

    /** Money was given back. */
    record RefundPaid(
            LedgerId ledgerId,
            RefundId refundId,
            PaymentId paymentId,
            @DataSubject CustomerId customerId,
            Money amount,
            @Personal(CONTRACT) String reason,
            ReceiptNumber receipt)
            implements LedgerEvent {}

    /** Money that was asked back was not given. */
    record RefundDeclined(
            LedgerId ledgerId,
            RefundId refundId,
            PaymentId paymentId,
            @DataSubject CustomerId customerId,
            Money amount,
            @Personal(CONTRACT) String reason)
            implements LedgerEvent {}

    /** Money went over to another ledger of the same student. */
    record MoneyCarriedOut(LedgerId ledgerId, LedgerId to, Money amount) implements LedgerEvent {}

    /** Money came over from another ledger of the same student. */
    record MoneyCarriedIn(LedgerId ledgerId, LedgerId from, Money amount) implements LedgerEvent {}

    /** The tuition is paid in parts, from now on in these. */
    record InstalmentsAgreed(LedgerId ledgerId, List<Instalment> instalments) implements LedgerEvent {}
}
