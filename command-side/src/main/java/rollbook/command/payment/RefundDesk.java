package rollbook.command.payment;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.payment.PaymentCommand.ApproveRefund;
import rollbook.api.payment.PaymentCommand.DeclineRefund;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentRefusal.AlreadyDecided;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentRefusal.NoSuchRefund;
import rollbook.api.payment.PaymentRefusal.NotReceived;
import rollbook.api.payment.PaymentRefusal.RefundExceedsPayment;
import rollbook.api.payment.PaymentRules;
import rollbook.api.payment.RefundId;

/** Where money is given back. The book of receipts is taken in hand first, then the ledger. */
final class RefundDesk {

    private final OpenLedgers ledgers;
    private final ReceiptBooks receipts;
    private final Purse purse;
    private final SecondPersonPolicy policy;

    RefundDesk(OpenLedgers ledgers, ReceiptBooks receipts, Purse purse, SecondPersonPolicy policy) {
        this.ledgers = ledgers;
        this.receipts = receipts;
        this.purse = purse;
        this.policy = policy;
    }

    @CommandHandler
    void decide(RefundPayment command, Actor actor) {
        refuseMalformed(PaymentRules.checkReason(command.reason()));
        purse.refuseUnlessPayable(command.amount());
        var alone = policy.mayActAlone(actor, command.amount());
        if (alone) {
            receipts.reserve();
        }
        var ledger = ledgers.open(command.ledgerId());
        refuseUnlessSeen(ledger, command, actor);
        var known = ledger.invoke(one -> one.find(command.refundId()));
        refuseTakenId(!command.refundId().ledger().equals(command.ledgerId())
                || known.filter(other -> !other.isTheSame(command.paymentId(), command.amount()))
                        .isPresent());
        if (known.isPresent()) {
            return;
        }
        refuseTooMuch(ledger, command);

        ledgers.gather(command.ledgerId(), command.amount());
        if (alone) {
            var receipt = receipts.issue(command.ledgerId(), command.refundId().value());
            ledger.execute(one ->
                    one.payBack(command.refundId(), command.paymentId(), command.amount(), command.reason(), receipt));
        } else {
            ledger.execute(
                    one -> one.askBack(command.refundId(), command.paymentId(), command.amount(), command.reason()));
        }
    }

    @CommandHandler
    void decide(ApproveRefund command, Actor actor) {
        receipts.reserve();
        var ledger = ledgers.open(command.ledgerId());
        var refund = find(ledger, command.refundId());
        if (refund.is(AskedBack.Standing.PAID)) {
            return;
        }
        refuseUnlessWaiting(refund, command.refundId());
        policy.refuseUnlessSecondPerson(actor, refund.writer(), refund.amount());

        var receipt = receipts.issue(command.ledgerId(), command.refundId().value());
        ledger.execute(
                one -> one.payBack(command.refundId(), refund.paymentId(), refund.amount(), refund.reason(), receipt));
    }

    @CommandHandler
    void decide(DeclineRefund command, Actor actor) {
        refuseMalformed(PaymentRules.checkReason(command.reason()));
        var ledger = ledgers.open(command.ledgerId());
        var refund = find(ledger, command.refundId());
        Refused.unless(Purse.isForAll(actor) || actor.is(refund.writer()), () -> new NotAllowed("DeclineRefund"));
        if (!refund.is(AskedBack.Standing.DECLINED)) {
            refuseUnlessWaiting(refund, command.refundId());
            ledger.execute(one -> one.decline(command.refundId(), refund, command.reason()));
        }
    }

    private void refuseUnlessSeen(Aggregate<Ledger> ledger, RefundPayment command, Actor actor) {
        var paidFor = ledgers.look(command.ledgerId()).paidFor();
        if (paidFor == null
                || ledger.invoke(one -> one.find(command.paymentId())).isEmpty()) {
            throw new Refused(new NoSuchPayment(command.paymentId()));
        }
        purse.consultantWhoSees(paidFor.customerId(), actor);
    }

    private static void refuseTooMuch(Aggregate<Ledger> ledger, RefundPayment command) {
        var payment = ledger.invoke(one -> one.find(command.paymentId())).orElseThrow();
        Refused.unless(!payment.wasNeverReceived(), () -> new NotReceived(command.paymentId()));
        Refused.unless(
                command.amount().compareTo(payment.refundable()) <= 0,
                () -> new RefundExceedsPayment(
                        command.paymentId(), payment.amount(), payment.refundable(), command.amount()));
    }

    private static AskedBack find(Aggregate<Ledger> ledger, RefundId refundId) {
        return ledger.invoke(one -> one.find(refundId)).orElseThrow(() -> new Refused(new NoSuchRefund(refundId)));
    }

    private static void refuseUnlessWaiting(AskedBack refund, RefundId refundId) {
        Refused.unless(refund.is(AskedBack.Standing.WAITING), () -> new AlreadyDecided(refund.paymentId(), refundId));
    }

    private static void refuseTakenId(boolean taken) {
        refuseMalformed(taken ? List.of(new FieldError("refundId", "taken", "names something else")) : List.of());
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
