package rollbook.web.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.AgreeInstalments;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.RefundId;
import rollbook.web.demo.DemoEnrollment.Step;

/**
 * What a student of the demo school pays: some all at once, some in parts and not all of them in time, some only to keep the place, and
 * some nothing yet. Who leaves gets most of the deposit back.
 *
 * @param student who pays
 * @param place what for
 * @param tuition what it costs
 * @param consultant who sold it
 * @param opened the day the school was opened; all of this happened before
 * @param random numbers of this student's own
 */
record DemoMoney(
        CustomerId student,
        EnrollmentId place,
        Money tuition,
        DemoStaff consultant,
        LocalDate opened,
        RandomGenerator random) {

    private static final List<String> METHODS = List.of("WECHAT", "WECHAT", "ALIPAY", "TRANSFER", "CASH", "CARD");
    private static final Money DEPOSIT = Money.of("500.00");
    private static final Money BACK = Money.of("400.00");
    private static final int PARTS = 3;
    private static final int DAYS_BETWEEN_PARTS = 45;
    private static final int LONGEST_AGO = 45;

    /** How they pay, while they are in the class. */
    List<Step> steps() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> atOnce();
            case 4, 5, 6 -> inParts();
            case 7 -> deposit();
            case 8 -> draft();
            default -> List.of();
        };
    }

    /** What somebody paid who leaves, and what becomes of it: most have paid nothing yet. */
    List<Step> leaving() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        var paid = pay("deposit", PaymentKind.DEPOSIT, DEPOSIT, cashier(), 20);
        var ledger = LedgerId.of(place);
        var back = new RefundPayment(
                RefundId.in(ledger, "demo-back"), PaymentId.in(ledger, "demo-deposit"), BACK, "退班，扣除资料费");
        return List.of(paid, new Step(back, cashier()));
    }

    /** More than one person may take in alone: the boss has a look too. */
    private List<Step> atOnce() {
        var payment = pay("all", PaymentKind.TUITION, tuition, cashier(), random.nextInt(LONGEST_AGO));
        var approval = new ApprovePayment(((RecordPayment) payment.command()).paymentId());
        return List.of(payment, new Step(approval, DemoStaff.BOSS));
    }

    private List<Step> inParts() {
        var begins = opened.minusDays(10L + random.nextInt(DAYS_BETWEEN_PARTS * 2));
        var part =
                new Money(tuition.amount().divide(BigDecimal.valueOf(PARTS), 0, RoundingMode.DOWN), tuition.currency());
        var parts = new ArrayList<Instalment>();
        var rest = tuition;
        for (int i = 0; i < PARTS; i++) {
            var amount = i == PARTS - 1 ? rest : part;
            parts.add(new Instalment(begins.plusDays((long) i * DAYS_BETWEEN_PARTS), amount));
            rest = rest.minus(amount);
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step(new AgreeInstalments(place, parts), cashier()));
        for (int i = 0; i < PARTS; i++) {
            var due = parts.get(i).due();
            var pays = i == 0 || random.nextInt(3) > 0;
            if (due.isBefore(opened) && pays) {
                var ago = (int) (opened.toEpochDay() - due.toEpochDay());
                steps.add(pay("part" + i, PaymentKind.TUITION, parts.get(i).amount(), cashier(), ago));
            }
        }
        return steps;
    }

    private List<Step> deposit() {
        return List.of(pay("deposit", PaymentKind.DEPOSIT, DEPOSIT, cashier(), random.nextInt(LONGEST_AGO)));
    }

    /** What a consultant writes down waits for finance. */
    private List<Step> draft() {
        return List.of(pay("draft", PaymentKind.DEPOSIT, DEPOSIT, consultant, random.nextInt(5)));
    }

    private Step pay(String own, PaymentKind kind, Money amount, DemoStaff by, int daysAgo) {
        var paidFor = new PaidFor(student, place, null);
        return new Step(
                new RecordPayment(
                        PaymentId.in(paidFor.ledgerOf(kind), "demo-" + own),
                        paidFor,
                        kind,
                        amount,
                        new PaymentMethod(DemoNames.any(METHODS, random)),
                        null,
                        opened.minusDays(daysAgo)),
                by);
    }

    private DemoStaff cashier() {
        return DemoStaff.FINANCE.get(Math.floorMod(place.value().hashCode(), DemoStaff.FINANCE.size()));
    }
}
