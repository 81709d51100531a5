package rollbook.command.payment;

import static rollbook.command.payment.PaymentStory.COURSE;
import static rollbook.command.payment.PaymentStory.JIN;
import static rollbook.command.payment.PaymentStory.LEDGER;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.LI_PLACE;
import static rollbook.command.payment.PaymentStory.MA;
import static rollbook.command.payment.PaymentStory.NEXT_LEDGER;
import static rollbook.command.payment.PaymentStory.NEXT_PLACE;
import static rollbook.command.payment.PaymentStory.PAYMENT;
import static rollbook.command.payment.PaymentStory.PLACE;
import static rollbook.command.payment.PaymentStory.REFUND;
import static rollbook.command.payment.PaymentStory.WANG;
import static rollbook.command.payment.PaymentStory.ZHAO;
import static rollbook.command.payment.PaymentStory.askedBack;
import static rollbook.command.payment.PaymentStory.bookOpened;
import static rollbook.command.payment.PaymentStory.giveBack;
import static rollbook.command.payment.PaymentStory.issued;
import static rollbook.command.payment.PaymentStory.number;
import static rollbook.command.payment.PaymentStory.opened;
import static rollbook.command.payment.PaymentStory.paid;
import static rollbook.command.payment.PaymentStory.received;
import static rollbook.command.payment.PaymentStory.school;

import org.junit.jupiter.api.Test;
import rollbook.api.Money;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.payment.LedgerEvent.MoneyCarriedIn;
import rollbook.api.payment.LedgerEvent.MoneyCarriedOut;
import rollbook.api.payment.LedgerEvent.PaymentReversed;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.CarryDepositOver;
import rollbook.api.payment.PaymentCommand.ReversePayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentRefusal.NothingToCarryOver;
import rollbook.command.School;

class CarryOverTest {

    private static final LedgerId DEPOSITS = LedgerId.of(LI, COURSE);
    private static final PaidFor FOR_COURSE = new PaidFor(LI, null, COURSE);
    private static final PaymentId DEPOSIT = PaymentId.in(DEPOSITS, "d1");
    private static final PaymentId SECOND = PaymentId.in(LEDGER, "p2");
    private static final CarryDepositOver CARRY = new CarryDepositOver(LI, COURSE, PLACE);

    @Test
    void a_deposit_becomes_tuition() {
        deposited("500")
                .when(CARRY, WANG)
                .happened(opened(), out(DEPOSITS, LEDGER, "500"), in(LEDGER, DEPOSITS, "500"));
    }

    @Test
    void the_very_same_request_again_finds_it_carried_over() {
        var school = deposited("500");
        school.whenAskedAs("first", CARRY, JIN);

        school.whenAskedAs("first", CARRY, JIN).changedNothing();
        school.whenAskedAs("second", CARRY, JIN).wasRefused(new NothingToCarryOver());
    }

    @Test
    void what_is_asked_back_stays() {
        var ledger = school().given(JIN, bookOpened(), issued(1), opened(), received("500", 1));

        ledger.given(WANG, askedBack("200"))
                .when(new TransferLi(), JIN)
                .happened(
                        opened(NEXT_LEDGER, new PaidFor(LI, NEXT_PLACE, null)),
                        out(LEDGER, NEXT_LEDGER, "300"),
                        in(NEXT_LEDGER, LEDGER, "300"));
    }

    @Test
    void where_there_is_nothing_nothing_goes_over() {
        school().when(CARRY, JIN).wasRefused(new NothingToCarryOver());
        school().when(new TransferLi(), JIN).changedNothing();
    }

    @Test
    void a_consultant_carries_over_for_their_own_customers() {
        deposited("500").when(CARRY, ZHAO).wasRefused(new NotTheHolder(LI));
        deposited("500").when(new CarryDepositOver(MA, COURSE, PLACE), JIN).wasRefused(new NoSuchEnrollment(PLACE));
    }

    @Test
    void money_comes_back_when_its_payment_is_given_back() {
        transferred()
                .when(giveBack("200"), JIN)
                .happened(
                        out(NEXT_LEDGER, LEDGER, "200"),
                        in(LEDGER, NEXT_LEDGER, "200"),
                        issued(2, REFUND.value()),
                        new RefundPaid(LEDGER, REFUND, PAYMENT, LI, Money.of("200"), "moved away", number(2)));
    }

    @Test
    void money_comes_back_over_several_ledgers() {
        transferred()
                .given(
                        JIN,
                        opened(DEPOSITS, FOR_COURSE),
                        out(NEXT_LEDGER, DEPOSITS, "400"),
                        in(DEPOSITS, NEXT_LEDGER, "400"))
                .when(new ReversePayment(PAYMENT, "wrong"), JIN)
                .happened(
                        out(DEPOSITS, NEXT_LEDGER, "400"),
                        in(NEXT_LEDGER, DEPOSITS, "400"),
                        out(NEXT_LEDGER, LEDGER, "500"),
                        in(LEDGER, NEXT_LEDGER, "500"),
                        new PaymentReversed(LEDGER, PAYMENT, LI, Money.of("500"), "wrong"));
    }

    @Test
    void money_comes_back_on_every_way_that_leads_to_it() {
        var spring = NEXT_LEDGER;
        transferred()
                .given(JIN, opened(DEPOSITS, FOR_COURSE))
                .given(JIN, out(spring, DEPOSITS, "500"), in(DEPOSITS, spring, "500"))
                .given(JIN, issued(2, SECOND.value()), received(SECOND, LI_PLACE, PaymentKind.TUITION, "40", 2))
                .given(JIN, out(LEDGER, DEPOSITS, "40"), in(DEPOSITS, LEDGER, "40"))
                .when(new ReversePayment(PAYMENT, "wrong"), JIN)
                .happened(
                        out(DEPOSITS, spring, "500"),
                        in(spring, DEPOSITS, "500"),
                        out(spring, LEDGER, "500"),
                        in(LEDGER, spring, "500"),
                        new PaymentReversed(LEDGER, PAYMENT, LI, Money.of("500"), "wrong"));
    }

    private static School deposited(String amount) {
        return school().given(
                        JIN,
                        bookOpened(),
                        issued(1, DEPOSIT.value()),
                        opened(DEPOSITS, FOR_COURSE),
                        received(DEPOSIT, FOR_COURSE, PaymentKind.DEPOSIT, amount, 1));
    }

    private static School transferred() {
        return paid("500")
                .given(
                        JIN,
                        out(LEDGER, NEXT_LEDGER, "500"),
                        opened(NEXT_LEDGER, new PaidFor(LI, NEXT_PLACE, null)),
                        in(NEXT_LEDGER, LEDGER, "500"));
    }

    private static MoneyCarriedOut out(LedgerId from, LedgerId to, String amount) {
        return new MoneyCarriedOut(from, to, Money.of(amount));
    }

    private static MoneyCarriedIn in(LedgerId to, LedgerId from, String amount) {
        return new MoneyCarriedIn(to, from, Money.of(amount));
    }
}
