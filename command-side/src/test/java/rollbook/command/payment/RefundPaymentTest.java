package rollbook.command.payment;

import static rollbook.command.payment.PaymentStory.BOSS;
import static rollbook.command.payment.PaymentStory.JIN;
import static rollbook.command.payment.PaymentStory.LEDGER;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.LIMIT;
import static rollbook.command.payment.PaymentStory.NEXT_LEDGER;
import static rollbook.command.payment.PaymentStory.PAYMENT;
import static rollbook.command.payment.PaymentStory.QIAN;
import static rollbook.command.payment.PaymentStory.REFUND;
import static rollbook.command.payment.PaymentStory.WANG;
import static rollbook.command.payment.PaymentStory.ZHAO;
import static rollbook.command.payment.PaymentStory.askedBack;
import static rollbook.command.payment.PaymentStory.drafted;
import static rollbook.command.payment.PaymentStory.giveBack;
import static rollbook.command.payment.PaymentStory.issued;
import static rollbook.command.payment.PaymentStory.number;
import static rollbook.command.payment.PaymentStory.opened;
import static rollbook.command.payment.PaymentStory.paid;
import static rollbook.command.payment.PaymentStory.school;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.payment.LedgerEvent.RefundDeclined;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.PaymentCommand.ApproveRefund;
import rollbook.api.payment.PaymentCommand.DeclineRefund;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentRefusal.AlreadyDecided;
import rollbook.api.payment.PaymentRefusal.AmountNotPositive;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentRefusal.NoSuchRefund;
import rollbook.api.payment.PaymentRefusal.NotReceived;
import rollbook.api.payment.PaymentRefusal.NotYoursToApprove;
import rollbook.api.payment.PaymentRefusal.OwnEntry;
import rollbook.api.payment.PaymentRefusal.RefundExceedsPayment;
import rollbook.api.payment.RefundId;
import rollbook.command.School;

class RefundPaymentTest {

    private static final ApproveRefund APPROVE = new ApproveRefund(REFUND);
    private static final DeclineRefund DECLINE = new DeclineRefund(REFUND, "no");
    private static final RefundDeclined DECLINED =
            new RefundDeclined(LEDGER, REFUND, PAYMENT, LI, Money.of("200"), "no");

    @Test
    void finance_gives_money_back_and_tears_off_a_receipt() {
        paid("500").when(giveBack("200"), JIN).happened(issued(2, REFUND.value()), paidBack("200"));
    }

    @Test
    void everything_can_be_given_back_but_no_cent_more() {
        paid("500").when(giveBack("500"), JIN).happened(issued(2, REFUND.value()), paidBack("500"));
        paid("500").when(giveBack("500.01"), JIN).wasRefused(tooMuch("500", "500.01"));
    }

    @Test
    void what_was_given_back_cannot_be_given_back_again() {
        var again = new RefundPayment(RefundId.in(LEDGER, "r2"), PAYMENT, Money.of("301"), "again");

        paid("500").given(JIN, paidBack("200")).when(again, JIN).wasRefused(tooMuch("300", "301"));
    }

    @Test
    void what_is_asked_back_cannot_be_given_to_another() {
        var again = new RefundPayment(RefundId.in(LEDGER, "r2"), PAYMENT, Money.of("301"), "again");

        paid("500").given(WANG, askedBack("200")).when(again, JIN).wasRefused(tooMuch("300", "301"));
        paid("500")
                .given(WANG, askedBack("200"))
                .given(JIN, DECLINED)
                .when(again, JIN)
                .happened(
                        issued(2, again.refundId().value()),
                        new RefundPaid(LEDGER, again.refundId(), PAYMENT, LI, Money.of("301"), "again", number(2)));
    }

    @Test
    void the_same_refund_twice_is_one() {
        paid("500").given(JIN, paidBack("200")).when(giveBack("200"), JIN).changedNothing();
        paid("500").given(JIN, paidBack("200")).when(giveBack("100"), JIN).wasRefused(taken());
    }

    @Test
    void an_id_of_another_ledger_is_refused() {
        var elsewhere = new RefundPayment(RefundId.in(NEXT_LEDGER, "r1"), PAYMENT, Money.of("1"), "x");

        paid("500").when(elsewhere, JIN).wasRefused(taken());
    }

    @Test
    void only_an_amount_can_be_given_back() {
        paid("500").when(giveBack("0"), JIN).wasRefused(new AmountNotPositive(Money.ZERO));
    }

    @Test
    void a_consultant_asks_for_their_own_customer() {
        paid("500").when(giveBack("200"), WANG).happened(askedBack("200"));
        paid("500").when(giveBack("200"), ZHAO).wasRefused(new NotTheHolder(LI));
    }

    @Test
    void above_the_limit_finance_asks_too() {
        paid("20000").when(giveBack("10001"), JIN).happened(askedBack("10001"));
    }

    @Test
    void what_never_came_is_not_given_back() {
        school().when(giveBack("1"), JIN).wasRefused(new NoSuchPayment(PAYMENT));
        school().given(WANG, opened(), drafted("500")).when(giveBack("1"), JIN).wasRefused(new NotReceived(PAYMENT));
    }

    @Test
    void a_second_person_agrees() {
        asked("200").when(APPROVE, JIN).happened(issued(2, REFUND.value()), paidBack("200"));
        asked("200").given(JIN, paidBack("200")).when(APPROVE, JIN).changedNothing();
    }

    @Test
    void nobody_agrees_to_what_they_asked_for() {
        paid("20000").given(JIN, askedBack("10001")).when(APPROVE, JIN).wasRefused(new OwnEntry());
        paid("20000")
                .given(JIN, askedBack("10001"))
                .when(APPROVE, BOSS)
                .happened(issued(2, REFUND.value()), paidBack("10001"));
        asked("200").when(APPROVE, BOSS).wasRefused(new NotYoursToApprove(LIMIT));
    }

    @Test
    void what_is_not_given_is_free_again() {
        asked("200").when(DECLINE, JIN).happened(DECLINED);
        asked("200").when(DECLINE, WANG).happened(DECLINED);
        asked("200").when(DECLINE, ZHAO).wasRefused(new NotAllowed("DeclineRefund"));
        asked("200").given(JIN, DECLINED).when(DECLINE, JIN).changedNothing();
    }

    @Test
    void what_is_decided_is_decided() {
        asked("200").given(JIN, DECLINED).when(APPROVE, QIAN).wasRefused(new AlreadyDecided(PAYMENT, REFUND));
        asked("200").given(JIN, paidBack("200")).when(DECLINE, QIAN).wasRefused(new AlreadyDecided(PAYMENT, REFUND));
        paid("200").when(APPROVE, JIN).wasRefused(new NoSuchRefund(REFUND));
    }

    private static School asked(String amount) {
        return paid("500").given(WANG, askedBack(amount));
    }

    private static RefundPaid paidBack(String amount) {
        return new RefundPaid(LEDGER, REFUND, PAYMENT, LI, Money.of(amount), "moved away", number(2));
    }

    private static RefundExceedsPayment tooMuch(String refundable, String asked) {
        return new RefundExceedsPayment(PAYMENT, Money.of("500"), Money.of(refundable), Money.of(asked));
    }

    private static Malformed taken() {
        return new Malformed(List.of(new FieldError("refundId", "taken", "names something else")));
    }
}
