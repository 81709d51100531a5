package rollbook.api.payment;

import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.Refusal;

/** Why something cannot be done with money. */
public sealed interface PaymentRefusal {

    /** There is no such payment. */
    record NoSuchPayment(PaymentId paymentId) implements PaymentRefusal, Refusal.Missing {}

    /** There is no such refund. */
    record NoSuchRefund(RefundId refundId) implements PaymentRefusal, Refusal.Missing {}

    /** There is no such receipt. */
    record NoSuchReceipt(ReceiptNumber number) implements PaymentRefusal, Refusal.Missing {}

    /** Only an amount above zero can be paid or given back. */
    record AmountNotPositive(Money amount) implements PaymentRefusal, Refusal.Unprocessable {}

    /** The school counts in one currency. */
    record OtherCurrency(String expected) implements PaymentRefusal, Refusal.Unprocessable {}

    /** More is asked back than was paid and not yet given or asked back. */
    record RefundExceedsPayment(PaymentId paymentId, Money paid, Money refundable, Money asked)
            implements PaymentRefusal, Refusal.Unprocessable {}

    /** The parts do not make the tuition. */
    record InstalmentsDoNotAddUp(Money tuition, Money sum) implements PaymentRefusal, Refusal.Unprocessable {}

    /** Only tuition that is due is paid in parts; this student has no seat yet. */
    record NothingDue() implements PaymentRefusal, Refusal.Conflict {}

    /** There is no money to carry over. */
    record NothingToCarryOver() implements PaymentRefusal, Refusal.Conflict {}

    /** The payment was not received: it waits for approval, or was declined. */
    record NotReceived(PaymentId paymentId) implements PaymentRefusal, Refusal.Conflict {}

    /** It does not wait for a decision any more. */
    record AlreadyDecided(PaymentId paymentId, @Nullable RefundId refundId)
            implements PaymentRefusal, Refusal.Conflict {}

    /** Money of the payment was given back, or is asked back, so it cannot be said that it never came. */
    record AlreadyRefunded(PaymentId paymentId, Money refunded) implements PaymentRefusal, Refusal.Conflict {}

    /** Who wrote it down does not approve it. */
    record OwnEntry() implements PaymentRefusal, Refusal.Forbidden {}

    /** Finance approves everything, the boss only what is above {@code limit}. */
    record NotYoursToApprove(Money limit) implements PaymentRefusal, Refusal.Forbidden {}
}
