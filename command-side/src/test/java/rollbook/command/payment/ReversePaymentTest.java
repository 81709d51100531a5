package rollbook.command.payment;

import static rollbook.command.payment.PaymentStory.JIN;
import static rollbook.command.payment.PaymentStory.LEDGER;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.PAYMENT;
import static rollbook.command.payment.PaymentStory.QIAN;
import static rollbook.command.payment.PaymentStory.REFUND;
import static rollbook.command.payment.PaymentStory.WANG;
import static rollbook.command.payment.PaymentStory.askedBack;
import static rollbook.command.payment.PaymentStory.bookOpened;
import static rollbook.command.payment.PaymentStory.drafted;
import static rollbook.command.payment.PaymentStory.giveBack;
import static rollbook.command.payment.PaymentStory.issued;
import static rollbook.command.payment.PaymentStory.number;
import static rollbook.command.payment.PaymentStory.opened;
import static rollbook.command.payment.PaymentStory.paid;
import static rollbook.command.payment.PaymentStory.school;

import org.junit.jupiter.api.Test;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.payment.LedgerEvent.PaymentReversed;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.PaymentCommand.ReversePayment;
import rollbook.api.payment.PaymentRefusal.AlreadyRefunded;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentRefusal.NotReceived;
import rollbook.api.payment.PaymentRefusal.OwnEntry;
import rollbook.api.payment.PaymentRefusal.RefundExceedsPayment;

class ReversePaymentTest {

    private static final ReversePayment REVERSE = new ReversePayment(PAYMENT, "wrong student");

    @Test
    void a_payment_is_taken_away_again_by_an_entry_of_its_own() {
        paid("500").when(REVERSE, QIAN).happened(reversed("500"));
    }

    @Test
    void up_to_the_limit_finance_puts_its_own_mistakes_right() {
        paid("500").when(REVERSE, JIN).happened(reversed("500"));
    }

    @Test
    void above_the_limit_somebody_else_puts_it_right() {
        paid("20000").when(REVERSE, JIN).wasRefused(new OwnEntry());
        paid("20000").when(REVERSE, QIAN).happened(reversed("20000"));
    }

    @Test
    void reversing_twice_is_reversing_once() {
        paid("500").given(JIN, reversed("500")).when(REVERSE, QIAN).changedNothing();
    }

    @Test
    void of_a_reversed_payment_nothing_can_be_given_back() {
        paid("500")
                .given(JIN, reversed("500"))
                .when(giveBack("1"), JIN)
                .wasRefused(new RefundExceedsPayment(PAYMENT, Money.of("500"), Money.ZERO, Money.of("1")));
    }

    @Test
    void money_that_was_given_back_had_come() {
        paid("500")
                .given(
                        JIN,
                        issued(2, REFUND.value()),
                        new RefundPaid(LEDGER, REFUND, PAYMENT, LI, Money.of("20"), "", number(2)))
                .when(REVERSE, QIAN)
                .wasRefused(new AlreadyRefunded(PAYMENT, Money.of("20")));
        paid("500")
                .given(WANG, askedBack("30"))
                .when(REVERSE, QIAN)
                .wasRefused(new AlreadyRefunded(PAYMENT, Money.of("30")));
    }

    @Test
    void a_draft_is_declined_not_reversed() {
        school().given(WANG, bookOpened(), opened(), drafted("500"))
                .when(REVERSE, QIAN)
                .wasRefused(new NotReceived(PAYMENT));
    }

    @Test
    void what_is_not_there_is_not_reversed() {
        school().when(REVERSE, QIAN).wasRefused(new NoSuchPayment(PAYMENT));
    }

    @Test
    void consultants_reverse_nothing() {
        paid("500").when(REVERSE, WANG).wasRefused(new NotAllowed("ReversePayment"));
    }

    private static PaymentReversed reversed(String amount) {
        return new PaymentReversed(LEDGER, PAYMENT, LI, Money.of(amount), "wrong student");
    }
}
