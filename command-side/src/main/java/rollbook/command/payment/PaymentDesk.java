package rollbook.command.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.DeclinePayment;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentCommand.ReversePayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentRefusal.AlreadyDecided;
import rollbook.api.payment.PaymentRefusal.AlreadyRefunded;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentRefusal.NotReceived;
import rollbook.api.payment.PaymentRefusal.OwnEntry;
import rollbook.api.payment.PaymentRules;

/** Where money comes in. The book of receipts is taken in hand first, then the ledger. */
final class PaymentDesk {

    private final OpenLedgers ledgers;
    private final ReceiptBooks receipts;
    private final Purse purse;
    private final SecondPersonPolicy policy;
    private final Clock clock;

    PaymentDesk(OpenLedgers ledgers, ReceiptBooks receipts, Purse purse, SecondPersonPolicy policy, Clock clock) {
        this.ledgers = ledgers;
        this.receipts = receipts;
        this.purse = purse;
        this.policy = policy;
        this.clock = clock;
    }

    @CommandHandler
    void decide(RecordPayment command, Actor actor) {
        var today = LocalDate.now(clock);
        var paidFor = command.paidFor();
        refuseMalformed(PaymentRules.check(
                paidFor,
                command.kind(),
                command.amount(),
                command.method(),
                command.note(),
                command.receivedOn(),
                today));
        refuseTakenId(!command.ledgerId().equals(paidFor.ledgerOf(command.kind())));
        purse.refuseUnlessPayable(command.amount());
        var alone = policy.mayActAlone(actor, command.amount());
        if (alone) {
            receipts.reserve();
        }
        var consultant = purse.consultantWhoSees(paidFor.customerId(), actor).orElse(null);
        purse.refuseUnlessThere(paidFor);

        var ledger = ledgers.openFor(command.ledgerId(), paidFor);
        var known = ledger.invoke(one -> one.find(command.paymentId()));
        refuseTakenId(
                known.filter(other -> !other.amount().equals(command.amount())).isPresent());
        var receivedOn = command.receivedOn() == null ? today : command.receivedOn();
        if (known.isEmpty() && alone) {
            var receipt = receipts.issue(command.ledgerId(), command.paymentId().value());
            ledger.execute(one -> one.receive(command, consultant, receivedOn, receipt));
        } else if (known.isEmpty()) {
            ledger.execute(one -> one.draft(command, consultant, receivedOn));
        }
    }

    @CommandHandler
    void decide(ApprovePayment command, Actor actor) {
        receipts.reserve();
        var ledger = ledgers.open(command.ledgerId());
        var payment = find(ledger, command.paymentId());
        if (payment.is(PaidIn.Standing.RECEIVED)) {
            return;
        }
        refuseUnlessWaiting(payment, command.paymentId());
        policy.refuseUnlessSecondPerson(actor, payment.writer(), payment.amount());

        var receipt = receipts.issue(command.ledgerId(), command.paymentId().value());
        ledger.execute(one -> one.approve(command.paymentId(), payment.amount(), receipt));
    }

    @CommandHandler
    void decide(DeclinePayment command, Actor actor) {
        refuseMalformed(PaymentRules.checkReason(command.reason()));
        var ledger = ledgers.open(command.ledgerId());
        var payment = find(ledger, command.paymentId());
        Refused.unless(Purse.isForAll(actor) || actor.is(payment.writer()), () -> new NotAllowed("DeclinePayment"));
        if (!payment.is(PaidIn.Standing.DECLINED)) {
            refuseUnlessWaiting(payment, command.paymentId());
            ledger.execute(one -> one.decline(command.paymentId(), command.reason()));
        }
    }

    @CommandHandler
    void decide(ReversePayment command, Actor actor) {
        refuseMalformed(PaymentRules.checkReason(command.reason()));
        var ledger = ledgers.open(command.ledgerId());
        var payment = find(ledger, command.paymentId());
        if (payment.is(PaidIn.Standing.REVERSED)) {
            return;
        }
        Refused.unless(!payment.wasNeverReceived(), () -> new NotReceived(command.paymentId()));
        Refused.unless(
                payment.isUntouched(),
                () -> new AlreadyRefunded(
                        command.paymentId(), payment.refunded().plus(payment.reserved())));
        Refused.unless(policy.mayActAlone(actor, payment.amount()) || !actor.is(payment.writer()), OwnEntry::new);

        ledgers.gather(command.ledgerId(), payment.amount());
        ledger.execute(one -> one.reverse(command.paymentId(), payment.amount(), command.reason()));
    }

    private static PaidIn find(Aggregate<Ledger> ledger, PaymentId paymentId) {
        return ledger.invoke(one -> one.find(paymentId)).orElseThrow(() -> new Refused(new NoSuchPayment(paymentId)));
    }

    private static void refuseUnlessWaiting(PaidIn payment, PaymentId paymentId) {
        Refused.unless(payment.is(PaidIn.Standing.WAITING), () -> new AlreadyDecided(paymentId, null));
    }

    private static void refuseTakenId(boolean taken) {
        refuseMalformed(taken ? List.of(new FieldError("paymentId", "taken", "names something else")) : List.of());
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
