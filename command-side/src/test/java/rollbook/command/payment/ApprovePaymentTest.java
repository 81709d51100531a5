package rollbook.command.payment;

import static rollbook.command.payment.PaymentStory.BOSS;
import static rollbook.command.payment.PaymentStory.JIN;
import static rollbook.command.payment.PaymentStory.LEDGER;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.LIMIT;
import static rollbook.command.payment.PaymentStory.PAYMENT;
import static rollbook.command.payment.PaymentStory.QIAN;
import static rollbook.command.payment.PaymentStory.WANG;
import static rollbook.command.payment.PaymentStory.bookOpened;
import static rollbook.command.payment.PaymentStory.drafted;
import static rollbook.command.payment.PaymentStory.issued;
import static rollbook.command.payment.PaymentStory.number;
import static rollbook.command.payment.PaymentStory.opened;
import static rollbook.command.payment.PaymentStory.paid;
import static rollbook.command.payment.PaymentStory.school;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.payment.LedgerEvent.PaymentApproved;
import rollbook.api.payment.LedgerEvent.PaymentDeclined;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.DeclinePayment;
import rollbook.api.payment.PaymentRefusal.AlreadyDecided;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentRefusal.NotYoursToApprove;
import rollbook.api.payment.PaymentRefusal.OwnEntry;
import rollbook.command.School;

class ApprovePaymentTest {

    private static final ApprovePayment APPROVE = new ApprovePayment(PAYMENT);
    private static final DeclinePayment DECLINE = new DeclinePayment(PAYMENT, "no money seen");
    private static final PaymentDeclined DECLINED = new PaymentDeclined(LEDGER, PAYMENT, LI, "no money seen");

    @Test
    void a_second_person_makes_a_draft_a_payment() {
        waiting("500", WANG).when(APPROVE, JIN).happened(bookOpened(), issued(1), approved("500"));
    }

    @Test
    void nobody_approves_what_they_wrote_down() {
        waiting("20000", JIN).when(APPROVE, JIN).wasRefused(new OwnEntry());
        waiting("20000", JIN).when(APPROVE, QIAN).happened(bookOpened(), issued(1), approved("20000"));
    }

    @Test
    void the_boss_approves_what_is_above_the_limit() {
        waiting("20000", JIN).when(APPROVE, BOSS).happened(bookOpened(), issued(1), approved("20000"));
        waiting("500", WANG).when(APPROVE, BOSS).wasRefused(new NotYoursToApprove(LIMIT));
    }

    @Test
    void consultants_approve_nothing() {
        waiting("500", WANG).when(APPROVE, PaymentStory.ZHAO).wasRefused(new NotAllowed("ApprovePayment"));
    }

    @Test
    void approving_twice_is_approving_once() {
        paid("500").when(APPROVE, QIAN).changedNothing();
    }

    @Test
    void what_was_declined_is_not_approved_any_more() {
        waiting("500", WANG).given(JIN, DECLINED).when(APPROVE, QIAN).wasRefused(new AlreadyDecided(PAYMENT, null));
    }

    @Test
    void what_is_not_there_is_not_approved() {
        school().when(APPROVE, JIN).wasRefused(new NoSuchPayment(PAYMENT));
    }

    @Test
    void finance_declines_what_it_has_not_seen() {
        waiting("500", WANG).when(DECLINE, JIN).happened(DECLINED);
        waiting("500", WANG).given(JIN, DECLINED).when(DECLINE, JIN).changedNothing();
    }

    @Test
    void who_wrote_a_draft_may_take_it_back() {
        waiting("500", WANG).when(DECLINE, WANG).happened(DECLINED);
        waiting("500", WANG).when(DECLINE, PaymentStory.ZHAO).wasRefused(new NotAllowed("DeclinePayment"));
    }

    @Test
    void money_that_was_received_is_not_declined() {
        paid("500").when(DECLINE, QIAN).wasRefused(new AlreadyDecided(PAYMENT, null));
    }

    @Test
    void declining_takes_a_reason() {
        waiting("500", WANG)
                .when(new DeclinePayment(PAYMENT, " "), JIN)
                .wasRefused(new Malformed(List.of(new FieldError("reason", "required", "is required"))));
    }

    private static School waiting(String amount, Actor writer) {
        return school().given(writer, opened(), drafted(amount));
    }

    private static PaymentApproved approved(String amount) {
        return new PaymentApproved(LEDGER, PAYMENT, Money.of(amount), number(1));
    }
}
