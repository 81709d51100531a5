package rollbook.command.payment;

import static rollbook.command.payment.PaymentStory.BOSS;
import static rollbook.command.payment.PaymentStory.COURSE;
import static rollbook.command.payment.PaymentStory.JIN;
import static rollbook.command.payment.PaymentStory.LEDGER;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.LI_PLACE;
import static rollbook.command.payment.PaymentStory.MA;
import static rollbook.command.payment.PaymentStory.PAYMENT;
import static rollbook.command.payment.PaymentStory.PLACE;
import static rollbook.command.payment.PaymentStory.TODAY;
import static rollbook.command.payment.PaymentStory.WANG;
import static rollbook.command.payment.PaymentStory.ZHAO;
import static rollbook.command.payment.PaymentStory.bookOpened;
import static rollbook.command.payment.PaymentStory.drafted;
import static rollbook.command.payment.PaymentStory.issued;
import static rollbook.command.payment.PaymentStory.opened;
import static rollbook.command.payment.PaymentStory.paid;
import static rollbook.command.payment.PaymentStory.pay;
import static rollbook.command.payment.PaymentStory.received;
import static rollbook.command.payment.PaymentStory.school;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.catalog.CourseRefusal.NoSuchCourse;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentRefusal.AmountNotPositive;
import rollbook.api.payment.PaymentRefusal.OtherCurrency;

class RecordPaymentTest {

    @Test
    void finance_takes_money_and_tears_off_a_receipt() {
        school().when(pay("500"), JIN).happened(bookOpened(), opened(), issued(1), received("500", 1));
    }

    @Test
    void the_next_receipt_has_the_next_number() {
        var second = PaymentId.in(LEDGER, "p2");

        paid("500")
                .when(pay(second, LI_PLACE, PaymentKind.DEPOSIT, "0.10"), JIN)
                .happened(issued(2, second.value()), received(second, LI_PLACE, PaymentKind.DEPOSIT, "0.10", 2));
    }

    @Test
    void the_same_payment_twice_is_one() {
        paid("500").when(pay("500"), JIN).changedNothing();
    }

    @Test
    void another_payment_under_the_same_id_is_refused() {
        paid("500").when(pay("501"), JIN).wasRefused(taken());
    }

    @Test
    void an_id_of_another_ledger_is_refused() {
        var elsewhere = PaymentId.in(LedgerId.ofOther(LI), "p1");

        school().when(pay(elsewhere, LI_PLACE, PaymentKind.TUITION, "500"), JIN).wasRefused(taken());
    }

    @Test
    void what_a_consultant_writes_down_waits() {
        school().when(pay("500"), WANG).happened(opened(), drafted("500"));
    }

    @Test
    void above_the_limit_finance_has_to_wait_too() {
        school().when(pay("10000.01"), JIN).happened(opened(), drafted("10000.01"));
        school().when(pay("10000"), JIN).happened(bookOpened(), opened(), issued(1), received("10000", 1));
    }

    @Test
    void a_consultant_takes_no_money_of_another_s_customer() {
        school().when(pay("500"), ZHAO).wasRefused(new NotTheHolder(LI));
        var course = new PaidFor(MA, null, COURSE);
        var id = PaymentId.in(LedgerId.of(MA, COURSE), "p1");
        school().when(pay(id, course, PaymentKind.DEPOSIT, "500"), WANG).wasRefused(new NotTheHolder(MA));
    }

    @Test
    void the_boss_takes_no_money() {
        school().when(pay("500"), BOSS).wasRefused(new NotAllowed("RecordPayment"));
    }

    @Test
    void a_deposit_for_a_course_needs_no_enrolment() {
        var course = new PaidFor(MA, null, COURSE);
        var id = PaymentId.in(LedgerId.of(MA, COURSE), "p1");

        school().when(pay(id, course, PaymentKind.DEPOSIT, "500"), JIN)
                .happened(
                        bookOpened(),
                        opened(id.ledger(), course),
                        issued(1, id.value()),
                        received(id, course, PaymentKind.DEPOSIT, "500", 1));
    }

    @Test
    void what_is_no_tuition_stands_in_a_ledger_of_its_own() {
        var id = PaymentId.in(LedgerId.ofOther(LI), "p1");

        school().when(pay(id, LI_PLACE, PaymentKind.OTHER, "35"), JIN)
                .happened(
                        bookOpened(),
                        opened(id.ledger(), LI_PLACE),
                        issued(1, id.value()),
                        received(id, LI_PLACE, PaymentKind.OTHER, "35", 1));
    }

    @Test
    void tuition_is_for_an_enrolment_or_a_course() {
        var neither = new PaidFor(LI, null, null);
        var both = new PaidFor(LI, PLACE, COURSE);
        var oneOf = new Malformed(
                List.of(new FieldError("enrollmentId", "one-of", "either an enrolment or a course is paid for")));

        school().when(pay(PaymentId.in(LedgerId.ofOther(LI), "p1"), neither, PaymentKind.TUITION, "1"), JIN)
                .wasRefused(oneOf);
        school().when(pay(PAYMENT, both, PaymentKind.TUITION, "1"), JIN).wasRefused(oneOf);
    }

    @Test
    void nothing_and_less_than_nothing_cannot_be_paid() {
        school().when(pay("0"), JIN).wasRefused(new AmountNotPositive(Money.ZERO));
        school().when(pay("-5"), JIN).wasRefused(new AmountNotPositive(Money.of("-5")));
    }

    @Test
    void the_school_counts_in_one_currency() {
        var roubles = new RecordPayment(
                PAYMENT, LI_PLACE, PaymentKind.TUITION, new Money(BigDecimal.TEN, "RUB"), null, null, null);

        school().when(roubles, JIN).wasRefused(new OtherCurrency("CNY"));
    }

    @Test
    void money_does_not_come_tomorrow() {
        var tomorrow =
                new RecordPayment(PAYMENT, LI_PLACE, PaymentKind.TUITION, Money.of("5"), null, null, TODAY.plusDays(1));
        var longAgo = new RecordPayment(
                PAYMENT, LI_PLACE, PaymentKind.TUITION, Money.of("5"), null, null, LocalDate.of(1999, 12, 31));
        var outOfRange = new Malformed(
                List.of(new FieldError("receivedOn", "out-of-range", "lies in the future or too far back")));

        school().when(tomorrow, JIN).wasRefused(outOfRange);
        school().when(longAgo, JIN).wasRefused(outOfRange);
    }

    @Test
    void nobody_pays_for_a_place_that_is_not_theirs() {
        var nowhere = EnrollmentId.of(LI, new ClassId("winter"));
        var id = PaymentId.in(LedgerId.of(nowhere), "p1");

        school().when(pay(id, new PaidFor(LI, nowhere, null), PaymentKind.TUITION, "1"), JIN)
                .wasRefused(new NoSuchEnrollment(nowhere));
        school().when(pay(PAYMENT, new PaidFor(MA, PLACE, null), PaymentKind.TUITION, "1"), JIN)
                .wasRefused(new NoSuchEnrollment(PLACE));
    }

    @Test
    void nobody_pays_for_a_course_that_is_not_offered() {
        var magic = new CourseId("magic");
        var id = PaymentId.in(LedgerId.of(LI, magic), "p1");

        school().when(pay(id, new PaidFor(LI, null, magic), PaymentKind.DEPOSIT, "1"), JIN)
                .wasRefused(new NoSuchCourse(magic));
    }

    @Test
    void nobody_takes_money_of_nobody() {
        var nobody = new CustomerId("nobody");
        var id = PaymentId.in(LedgerId.ofOther(nobody), "p1");

        school().when(pay(id, new PaidFor(nobody, null, null), PaymentKind.OTHER, "1"), JIN)
                .wasRefused(new NoSuchCustomer(nobody));
    }

    private static Malformed taken() {
        return new Malformed(List.of(new FieldError("paymentId", "taken", "names something else")));
    }
}
