package rollbook.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;

/**
 * A payment as a program fills it in.
 *
 * @param enrollmentId the place that is paid for, or
 * @param courseId the course, where there is no place yet; both may be absent for {@code OTHER}
 * @param amount 500.00 where it is absent
 * @param kind where it is absent: tuition for an enrolment, a deposit for a course
 * @param method {@code CASH}, {@code TRANSFER}, {@code WECHAT}, {@code ALIPAY}, {@code CARD}, or any other word
 * @param receivedOn the day the money came; today where it is absent
 */
record NewPayment(
        @Nullable CustomerId customerId,
        @Nullable EnrollmentId enrollmentId,
        @Nullable CourseId courseId,
        @Schema(implementation = Money.class) @Nullable WrittenMoney amount,
        @Nullable PaymentKind kind,
        @Schema(implementation = String.class) @Nullable PaymentMethod method,
        @Nullable String note,
        @Nullable LocalDate receivedOn) {

    private static final String USUAL = "500";

    RecordPayment as(String own, String currency) {
        if (customerId == null) {
            throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("customerId"))));
        }
        var paidFor = new PaidFor(customerId, enrollmentId, courseId);
        var what = kind == null ? usualKind() : kind;
        var usual = new Money(Money.of(USUAL).amount(), currency);
        return new RecordPayment(
                PaymentId.in(paidFor.ledgerOf(what), own),
                paidFor,
                what,
                amount == null ? usual : amount.in(currency),
                method,
                note,
                receivedOn);
    }

    private PaymentKind usualKind() {
        if (enrollmentId != null) {
            return PaymentKind.TUITION;
        }
        return courseId == null ? PaymentKind.OTHER : PaymentKind.DEPOSIT;
    }
}
