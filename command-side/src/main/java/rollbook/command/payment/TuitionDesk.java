package rollbook.command.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.AgreeInstalments;
import rollbook.api.payment.PaymentCommand.CarryDepositOver;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentRefusal.InstalmentsDoNotAddUp;
import rollbook.api.payment.PaymentRefusal.NothingDue;
import rollbook.api.payment.PaymentRefusal.NothingToCarryOver;
import rollbook.api.payment.PaymentRules;
import rollbook.command.Ledgers;

/** Where it is settled how the tuition is paid: in which parts, and with which money that is there already. */
final class TuitionDesk implements Ledgers {

    private final OpenLedgers ledgers;
    private final Purse purse;

    TuitionDesk(OpenLedgers ledgers, Purse purse) {
        this.ledgers = ledgers;
        this.purse = purse;
    }

    @CommandHandler
    void decide(AgreeInstalments command, Actor actor) {
        refuseMalformed(PaymentRules.checkInstalments(command.instalments()));
        var place = purse.find(command.enrollmentId());
        purse.consultantWhoSees(place.student(), actor);
        var tuition = Optional.ofNullable(place.tuition()).orElseThrow(() -> new Refused(new NothingDue()));
        command.instalments().forEach(part -> purse.refuseUnlessPayable(part.amount()));
        var sum = sum(command.instalments(), tuition.currency());
        Refused.unless(sum.equals(tuition), () -> new InstalmentsDoNotAddUp(tuition, sum));

        var paidFor = new PaidFor(place.student(), command.enrollmentId(), null);
        ledgers.openFor(command.ledgerId(), paidFor)
                .execute(ledger -> ledger.agree(command.ledgerId(), command.instalments()));
    }

    @CommandHandler
    void decide(CarryDepositOver command, Actor actor) {
        purse.consultantWhoSees(command.customerId(), actor);
        var paidFor = new PaidFor(command.customerId(), command.enrollmentId(), null);
        purse.refuseForeignPlace(paidFor);

        ledgers.open(command.ledgerId()); // the asker may have seen it otherwise
        var carried = carryOver(LedgerId.of(command.customerId(), command.courseId()), paidFor);
        Refused.unless(carried, NothingToCarryOver::new);
    }

    @Override
    public void carryOver(CustomerId student, EnrollmentId from, EnrollmentId to) {
        carryOver(LedgerId.of(from), new PaidFor(student, to, null));
    }

    private boolean carryOver(LedgerId from, PaidFor paidFor) {
        var free = ledgers.look(from).free();
        if (free.isPositive()) {
            var to = paidFor.ledgerOf(PaymentKind.TUITION);
            ledgers.openFor(to, paidFor);
            ledgers.carryOver(from, to, free);
        }
        return free.isPositive();
    }

    private static Money sum(List<Instalment> instalments, String currency) {
        return instalments.stream().map(Instalment::amount).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
