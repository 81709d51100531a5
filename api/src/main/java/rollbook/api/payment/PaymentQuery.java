package rollbook.api.payment;

import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What may be asked about money. Finance and who directs sales see everything; a consultant what their own customers have paid.
 *
 * @param <A> what the answer looks like
 */
public sealed interface PaymentQuery<A> extends Query<A> {

    /**
     * One page of the cash book, with its sum.
     *
     * @param page which part; sorts by {@code receivedOn}, {@code amount}, {@code receipt}; newest first where it does not say
     */
    @AllowedTo({FINANCE, BOSS, MANAGER, CONSULTANT})
    record FindPayments(PaymentFilter filter, PageRequest page) implements PaymentQuery<PaymentPage> {}

    /** One payment, with its refunds. */
    @AllowedTo({FINANCE, BOSS, MANAGER, CONSULTANT})
    record GetPayment(PaymentId paymentId) implements PaymentQuery<Optional<PaymentView>> {}

    /** Payments and refunds that wait for a decision of the asker, the oldest first. */
    @AllowedTo({FINANCE, BOSS})
    record FindApprovals(PageRequest page) implements PaymentQuery<PaymentPage> {}

    /** What stands on a receipt. */
    @AllowedTo({FINANCE, BOSS, MANAGER, CONSULTANT})
    record GetReceipt(ReceiptNumber number) implements PaymentQuery<Optional<Receipt>> {}

    /**
     * How the money of an enrolment stands.
     *
     * @param asOf the instant to look back to; absent for now
     */
    @AllowedTo({FINANCE, BOSS, MANAGER, CONSULTANT})
    record GetBalance(EnrollmentId enrollmentId, @Nullable Instant asOf)
            implements PaymentQuery<Optional<BalanceView>> {}

    /** Who owes the school money. */
    @AllowedTo({FINANCE, BOSS, MANAGER, CONSULTANT})
    record FindArrears(PageRequest page) implements PaymentQuery<ArrearsPage> {}

    /** Money by day and course, for at most a year. */
    @AllowedTo({FINANCE, BOSS, MANAGER})
    record SumTakings(LocalDate from, LocalDate to) implements PaymentQuery<TakingsView> {}
}
