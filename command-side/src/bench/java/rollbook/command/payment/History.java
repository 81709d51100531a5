package rollbook.command.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Money;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.ApproveRefund;
import rollbook.api.payment.PaymentCommand.CarryDepositOver;
import rollbook.api.payment.PaymentCommand.DeclinePayment;
import rollbook.api.payment.PaymentCommand.DeclineRefund;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentCommand.ReversePayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.RefundId;

/** What people ask about one student's money: anything at all, sense or nonsense, drawn from a seed. */
final class History {

    private static final List<Actor> STAFF =
            List.of(PaymentStory.JIN, PaymentStory.QIAN, PaymentStory.BOSS, PaymentStory.WANG, PaymentStory.ZHAO);

    private final Student student;
    private final RandomGenerator random;
    private final List<PaymentId> payments = new ArrayList<>();
    private final List<RefundId> refunds = new ArrayList<>();

    History(Student student, RandomGenerator random) {
        this.student = student;
        this.random = random;
    }

    Actor anybody() {
        return any(STAFF);
    }

    Command next() {
        int dice = random.nextInt(100);
        if (payments.isEmpty() || dice < 35) {
            return pay();
        }
        var payment = any(payments);
        if (dice < 60) {
            return giveBack(payment);
        }
        if (dice < 70) {
            return new ApprovePayment(payment);
        }
        if (dice < 75) {
            return random.nextBoolean() ? new DeclinePayment(payment, "seed") : new ReversePayment(payment, "seed");
        }
        if (dice < 85 && !refunds.isEmpty()) {
            var refund = any(refunds);
            return random.nextInt(4) == 0 ? new DeclineRefund(refund, "seed") : new ApproveRefund(refund);
        }
        return move();
    }

    private Command pay() {
        var kind = any(List.of(PaymentKind.values()));
        PaidFor paidFor = random.nextInt(4) == 0 ? student.forCourse() : student.forPlace(random.nextInt(3));
        var ledger = paidFor.ledgerOf(kind);
        var again = !payments.isEmpty() && random.nextInt(20) == 0;
        var id = again ? any(payments) : PaymentId.in(ledger, "p" + payments.size());
        payments.add(id);
        return new RecordPayment(id, paidFor, kind, amount(), null, null, null);
    }

    private Command giveBack(PaymentId payment) {
        var again = !refunds.isEmpty() && random.nextInt(20) == 0;
        var id = again ? any(refunds) : RefundId.in(payment.ledger(), "r" + refunds.size());
        refunds.add(id);
        return new RefundPayment(id, payment, amount(), "seed");
    }

    private Command move() {
        var places = student.places();
        int from = random.nextInt(places.size());
        int to = (from + 1 + random.nextInt(places.size() - 1)) % places.size();
        return random.nextInt(3) == 0
                ? new CarryDepositOver(student.id(), Student.COURSE, places.get(to))
                : new TransferLi(student.id(), places.get(from), places.get(to));
    }

    /** Mostly small, now and then above the limit, sometimes nothing or less; to the cent. */
    private Money amount() {
        int most = random.nextInt(10) == 0 ? 3_000_000 : 60_000;
        return new Money(BigDecimal.valueOf(random.nextInt(-1_000, most), 2), "CNY");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
