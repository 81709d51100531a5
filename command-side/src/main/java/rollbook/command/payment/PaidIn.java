package rollbook.command.payment;

import rollbook.api.Money;
import rollbook.api.staff.StaffId;

/**
 * A payment as its ledger knows it.
 *
 * @param refunded what has been given back of it
 * @param reserved what is asked back of it
 */
record PaidIn(Money amount, StaffId writer, Standing standing, Money refunded, Money reserved) {

    /** How far a payment has come. */
    enum Standing {
        WAITING,
        RECEIVED,
        REVERSED,
        DECLINED
    }

    static PaidIn of(Money amount, StaffId writer, Standing standing) {
        var nothing = amount.minus(amount);
        return new PaidIn(amount, writer, standing, nothing, nothing);
    }

    boolean is(Standing other) {
        return standing == other;
    }

    boolean wasNeverReceived() {
        return is(Standing.WAITING) || is(Standing.DECLINED);
    }

    /** What could still be given back. */
    Money refundable() {
        return is(Standing.RECEIVED) ? amount.minus(refunded).minus(reserved) : amount.minus(amount);
    }

    boolean isUntouched() {
        return refunded.isZero() && reserved.isZero();
    }

    PaidIn become(Standing other) {
        return new PaidIn(amount, writer, other, refunded, reserved);
    }

    PaidIn reserving(Money more) {
        return new PaidIn(amount, writer, standing, refunded, reserved.plus(more));
    }

    PaidIn refunding(Money more) {
        return new PaidIn(amount, writer, standing, refunded.plus(more), reserved);
    }
}
