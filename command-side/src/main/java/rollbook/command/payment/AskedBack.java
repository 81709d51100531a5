package rollbook.command.payment;

import rollbook.api.Money;
import rollbook.api.payment.PaymentId;
import rollbook.api.staff.StaffId;

/** A refund as its ledger knows it. */
record AskedBack(PaymentId paymentId, Money amount, String reason, StaffId writer, Standing standing) {

    /** How far a refund has come. */
    enum Standing {
        WAITING,
        PAID,
        DECLINED
    }

    boolean is(Standing other) {
        return standing == other;
    }

    boolean isTheSame(PaymentId payment, Money asked) {
        return paymentId.equals(payment) && amount.equals(asked);
    }

    AskedBack become(Standing other) {
        return new AskedBack(paymentId, amount, reason, writer, other);
    }
}
