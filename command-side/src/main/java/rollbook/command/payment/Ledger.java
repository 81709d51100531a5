package rollbook.command.payment;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.MetaDataKeys;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.LedgerEvent;
import rollbook.api.payment.LedgerEvent.InstalmentsAgreed;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.MoneyCarriedIn;
import rollbook.api.payment.LedgerEvent.MoneyCarriedOut;
import rollbook.api.payment.LedgerEvent.PaymentApproved;
import rollbook.api.payment.LedgerEvent.PaymentDeclined;
import rollbook.api.payment.LedgerEvent.PaymentDrafted;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerEvent.PaymentReversed;
import rollbook.api.payment.LedgerEvent.RefundDeclined;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.LedgerEvent.RefundRequested;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.ReceiptNumber;
import rollbook.api.payment.RefundId;
import rollbook.api.staff.StaffId;

/**
 * The money one student has paid for one thing. Payments come in, at once or after a second person has seen them; they are given back in
 * part or reversed as a whole; what is left may go over to another ledger, and come back from there when it has to be given back.
 */
@AggregateRoot
final class Ledger {

    @AggregateIdentifier
    private @Nullable LedgerId id;

    private @Nullable PaidFor paidFor;
    private Money balance = Money.ZERO;
    private Money reserved = Money.ZERO;
    private List<Instalment> instalments = List.of();
    private final Map<PaymentId, PaidIn> payments = new HashMap<>();
    private final Map<RefundId, AskedBack> refunds = new HashMap<>();
    private final Lent lent = new Lent();

    void openFor(LedgerId ledgerId, PaidFor newPaidFor, String currency) {
        if (id == null) {
            apply(new LedgerOpened(ledgerId, newPaidFor, currency));
        }
    }

    Optional<PaidIn> find(PaymentId paymentId) {
        return Optional.ofNullable(payments.get(paymentId));
    }

    Optional<AskedBack> find(RefundId refundId) {
        return Optional.ofNullable(refunds.get(refundId));
    }

    /** How it stands for who wants to move money. */
    Contents whenAsked(LedgerId ledgerId) {
        return new Contents(ledgerId, paidFor, balance.minus(reserved), lent.holders());
    }

    void draft(RecordPayment command, @Nullable StaffId consultant, LocalDate receivedOn) {
        apply(new PaymentDrafted(
                command.ledgerId(),
                command.paymentId(),
                command.paidFor(),
                command.kind(),
                command.amount(),
                command.method(),
                command.note(),
                receivedOn,
                consultant));
    }

    void receive(RecordPayment command, @Nullable StaffId consultant, LocalDate receivedOn, ReceiptNumber receipt) {
        apply(new PaymentReceived(
                command.ledgerId(),
                command.paymentId(),
                command.paidFor(),
                command.kind(),
                command.amount(),
                command.method(),
                command.note(),
                receivedOn,
                consultant,
                receipt));
    }

    void approve(PaymentId paymentId, Money amount, ReceiptNumber receipt) {
        apply(new PaymentApproved(paymentId.ledger(), paymentId, amount, receipt));
    }

    void decline(PaymentId paymentId, String reason) {
        apply(new PaymentDeclined(paymentId.ledger(), paymentId, customer(), reason));
    }

    void reverse(PaymentId paymentId, Money amount, String reason) {
        refuseToOverdraw(amount);
        apply(new PaymentReversed(paymentId.ledger(), paymentId, customer(), amount, reason));
    }

    void askBack(RefundId refundId, PaymentId paymentId, Money amount, String reason) {
        refuseToOverdraw(amount);
        apply(new RefundRequested(refundId.ledger(), refundId, paymentId, customer(), amount, reason));
    }

    void payBack(RefundId refundId, PaymentId paymentId, Money amount, String reason, ReceiptNumber receipt) {
        if (!refunds.containsKey(refundId)) {
            refuseToOverdraw(amount);
        }
        apply(new RefundPaid(refundId.ledger(), refundId, paymentId, customer(), amount, reason, receipt));
    }

    void decline(RefundId refundId, AskedBack refund, String reason) {
        apply(new RefundDeclined(refundId.ledger(), refundId, refund.paymentId(), customer(), refund.amount(), reason));
    }

    void carryOut(LedgerId from, LedgerId to, Money amount) {
        refuseToOverdraw(amount);
        apply(new MoneyCarriedOut(from, to, amount));
    }

    void carryIn(LedgerId to, LedgerId from, Money amount) {
        apply(new MoneyCarriedIn(to, from, amount));
    }

    void agree(LedgerId ledgerId, List<Instalment> parts) {
        if (!parts.equals(instalments)) {
            apply(new InstalmentsAgreed(ledgerId, parts));
        }
    }

    private CustomerId customer() {
        return requireNonNull(paidFor, "a ledger with money in it was opened for somebody")
                .customerId();
    }

    /** Whoever decides has brought the money together before; if it is not here, the books are wrong and nothing may be done. */
    private void refuseToOverdraw(Money amount) {
        var free = balance.minus(reserved);
        if (amount.compareTo(free) > 0) {
            throw new IllegalStateException(id + " lacks " + amount.minus(free));
        }
    }

    @EventSourcingHandler
    void evolve(LedgerEvent event, @MetaDataValue(MetaDataKeys.ACTOR) @Nullable String by) {
        id = event.ledgerId();
        var writer = new StaffId(by == null ? "nobody" : by);
        switch (event) {
            case LedgerOpened e -> {
                paidFor = e.paidFor();
                balance = new Money(BigDecimal.ZERO, e.currency());
                reserved = balance;
            }
            case PaymentDrafted e ->
                payments.put(e.paymentId(), PaidIn.of(e.amount(), writer, PaidIn.Standing.WAITING));
            case PaymentReceived e -> {
                payments.put(e.paymentId(), PaidIn.of(e.amount(), writer, PaidIn.Standing.RECEIVED));
                balance = balance.plus(e.amount());
            }
            case PaymentApproved e -> {
                payments.computeIfPresent(e.paymentId(), (_, payment) -> payment.become(PaidIn.Standing.RECEIVED));
                balance = balance.plus(e.amount());
            }
            case PaymentDeclined e ->
                payments.computeIfPresent(e.paymentId(), (_, payment) -> payment.become(PaidIn.Standing.DECLINED));
            case PaymentReversed e -> {
                payments.computeIfPresent(e.paymentId(), (_, payment) -> payment.become(PaidIn.Standing.REVERSED));
                balance = balance.minus(e.amount());
            }
            case RefundRequested e -> {
                var refund = new AskedBack(e.paymentId(), e.amount(), e.reason(), writer, AskedBack.Standing.WAITING);
                refunds.put(e.refundId(), refund);
                reserve(e.paymentId(), e.amount());
            }
            case RefundPaid e -> {
                settle(e.refundId(), AskedBack.Standing.PAID);
                var refund = new AskedBack(e.paymentId(), e.amount(), e.reason(), writer, AskedBack.Standing.PAID);
                refunds.putIfAbsent(e.refundId(), refund);
                payments.computeIfPresent(e.paymentId(), (_, payment) -> payment.refunding(e.amount()));
                balance = balance.minus(e.amount());
            }
            case RefundDeclined e -> settle(e.refundId(), AskedBack.Standing.DECLINED);
            case MoneyCarriedOut e -> {
                lent.out(e.to(), e.amount());
                balance = balance.minus(e.amount());
            }
            case MoneyCarriedIn e -> {
                lent.in(e.from(), e.amount());
                balance = balance.plus(e.amount());
            }
            case InstalmentsAgreed e -> instalments = e.instalments();
        }
    }

    private void reserve(PaymentId paymentId, Money amount) {
        payments.computeIfPresent(paymentId, (_, payment) -> payment.reserving(amount));
        reserved = reserved.plus(amount);
    }

    /** What waited does not wait any more. */
    private void settle(RefundId refundId, AskedBack.Standing standing) {
        refunds.computeIfPresent(refundId, (_, refund) -> {
            reserve(refund.paymentId(), refund.amount().minus(refund.amount()).minus(refund.amount()));
            return refund.become(standing);
        });
    }
}
