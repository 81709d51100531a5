package rollbook.api.payment;

import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What may be asked about money. Finance does it at once, up to a limit; above it, and for what a consultant writes down about their
 * own customers, a second person has to approve.
 */
public sealed interface PaymentCommand extends Command {

    @TargetAggregateIdentifier
    LedgerId ledgerId();

    /**
     * Money comes in.
     *
     * @param paymentId in the ledger that {@code paidFor} and {@code kind} lead to
     * @param receivedOn the day the money came; not in the future
     */
    @AllowedTo({FINANCE, CONSULTANT})
    record RecordPayment(
            PaymentId paymentId,
            PaidFor paidFor,
            PaymentKind kind,
            Money amount,
            @Nullable PaymentMethod method,
            @Nullable String note,
            @Nullable LocalDate receivedOn)
            implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return paymentId.ledger();
        }
    }

    /** Somebody other than who wrote it down has seen that the money is there. */
    @AllowedTo({FINANCE, BOSS})
    record ApprovePayment(PaymentId paymentId) implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return paymentId.ledger();
        }
    }

    /** A payment that waits for approval does not get it, or is taken back by who wrote it down. */
    @AllowedTo({FINANCE, BOSS, CONSULTANT})
    record DeclinePayment(PaymentId paymentId, String reason) implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return paymentId.ledger();
        }
    }

    /** A payment that was written down wrongly is cancelled by a reversing entry. */
    @AllowedTo(FINANCE)
    record ReversePayment(PaymentId paymentId, String reason) implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return paymentId.ledger();
        }
    }

    /** Money of a payment is to be given back: never more than was paid. */
    @AllowedTo({FINANCE, CONSULTANT})
    record RefundPayment(RefundId refundId, PaymentId paymentId, Money amount, String reason)
            implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return paymentId.ledger();
        }
    }

    /** Somebody other than who asked for it agrees that money is given back. */
    @AllowedTo({FINANCE, BOSS})
    record ApproveRefund(RefundId refundId) implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return refundId.ledger();
        }
    }

    /** Money that was asked back is not given, or not asked for any more. */
    @AllowedTo({FINANCE, BOSS, CONSULTANT})
    record DeclineRefund(RefundId refundId, String reason) implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return refundId.ledger();
        }
    }

    /** What was paid for a course before there was an enrolment is from now on paid for the enrolment. */
    @AllowedTo({FINANCE, CONSULTANT})
    record CarryDepositOver(CustomerId customerId, CourseId courseId, EnrollmentId enrollmentId)
            implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return LedgerId.of(enrollmentId);
        }
    }

    /**
     * The tuition is paid in parts.
     *
     * @param instalments in the order of their days; together they make the tuition
     */
    @AllowedTo({FINANCE, CONSULTANT})
    record AgreeInstalments(EnrollmentId enrollmentId, List<Instalment> instalments) implements PaymentCommand {
        @Override
        public LedgerId ledgerId() {
            return LedgerId.of(enrollmentId);
        }
    }
}
