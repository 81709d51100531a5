package rollbook.query.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.LedgerEvent.PaymentDrafted;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerEvent.PaymentReversed;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.RefundId;
import rollbook.api.staff.StaffId;
import rollbook.query.Fact;

/**
 * New lines of a book, as a fact has them written.
 *
 * @param today the day of the fact, where the school is
 */
record Lines(Book book, Fact fact, LocalDate today) {

    Entry drafted(PaymentDrafted e) {
        return payment(
                e.paymentId(),
                EntryState.WAITING,
                e.paidFor(),
                e.kind(),
                e.amount(),
                e.method(),
                e.note(),
                e.receivedOn(),
                e.consultant());
    }

    Entry received(PaymentReceived e) {
        return payment(
                        e.paymentId(),
                        EntryState.DONE,
                        e.paidFor(),
                        e.kind(),
                        e.amount(),
                        e.method(),
                        e.note(),
                        e.receivedOn(),
                        e.consultant())
                .receipted(e.receipt(), fact.at());
    }

    private Entry payment(
            PaymentId id,
            EntryState state,
            PaidFor paidFor,
            PaymentKind kind,
            Money amount,
            @Nullable PaymentMethod method,
            @Nullable String note,
            LocalDate day,
            @Nullable StaffId consultant) {
        return line(id.value(), id, EntryType.PAYMENT, state, paidFor, kind, amount, method, note, day, consultant);
    }

    Entry refund(Entry payment, RefundId id, Money amount, String reason) {
        return goingOut(payment, id.value(), EntryType.REFUND, EntryState.WAITING, amount, reason);
    }

    Entry reversal(Entry payment, PaymentReversed e) {
        return goingOut(
                payment, payment.id() + "_reversal", EntryType.REVERSAL, EntryState.DONE, e.amount(), e.reason());
    }

    private Entry goingOut(Entry payment, String id, EntryType type, EntryState state, Money amount, String reason) {
        return line(
                id,
                payment.paymentId(),
                type,
                state,
                payment.paidFor(),
                payment.kind(),
                Amounts.negated(amount),
                payment.method(),
                reason,
                today,
                payment.consultant());
    }

    Entry carried(EntryType type, Money amount) {
        var id = book.id + "_" + fact.version();
        return line(
                id, null, type, EntryState.DONE, book.paidFor, book.kindOfCarried(), amount, null, null, today, null);
    }

    private Entry line(
            String id,
            @Nullable PaymentId paymentId,
            EntryType type,
            EntryState state,
            PaidFor paidFor,
            PaymentKind kind,
            Money amount,
            @Nullable PaymentMethod method,
            @Nullable String note,
            LocalDate day,
            @Nullable StaffId consultant) {
        var by = fact.by();
        return new Entry(
                id,
                fact.version(),
                fact.position(),
                book.id,
                paymentId,
                type,
                state,
                paidFor,
                kind,
                amount,
                method,
                note,
                null,
                day,
                fact.at(),
                by == null ? "program" : by.value(),
                null,
                consultant,
                null,
                null);
    }
}
