package rollbook.api.payment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.Money;

/** What may be written about money. */
public final class PaymentRules {

    public static final int LONGEST_NOTE = 300;
    public static final int MOST_INSTALMENTS = 60;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final FieldErrors errors = new FieldErrors();

    private PaymentRules() {}

    /** What is wrong with how a payment is written down, apart from whether there is anything to pay. */
    public static List<FieldError> check(
            PaidFor paidFor,
            PaymentKind kind,
            Money amount,
            @Nullable PaymentMethod method,
            @Nullable String note,
            @Nullable LocalDate receivedOn,
            LocalDate today) {
        var rules = new PaymentRules();
        rules.paidFor(paidFor, kind);
        rules.errors.amount("amount", amount);
        rules.errors.text("method", method == null ? null : method.value(), PaymentMethod.LONGEST);
        rules.errors.text("note", note, LONGEST_NOTE);
        if (receivedOn != null && (receivedOn.isAfter(today) || receivedOn.isBefore(EARLIEST))) {
            rules.errors.add("receivedOn", "out-of-range", "lies in the future or too far back");
        }
        return rules.errors.found();
    }

    /** What is wrong with a reason: there must be one. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var rules = new PaymentRules();
        rules.errors.require("reason", reason);
        rules.errors.text("reason", reason, LONGEST_NOTE);
        return rules.errors.found();
    }

    /** What is wrong with the days and amounts of a plan, apart from their sum. */
    public static List<FieldError> checkInstalments(List<Instalment> instalments) {
        var rules = new PaymentRules();
        if (instalments.isEmpty() || instalments.size() > MOST_INSTALMENTS) {
            rules.errors.add("instalments", "out-of-range", "1 to " + MOST_INSTALMENTS);
        }
        for (int i = 0; i < instalments.size(); i++) {
            rules.instalment(i, instalments);
        }
        return rules.errors.found();
    }

    private void instalment(int i, List<Instalment> instalments) {
        var instalment = instalments.get(i);
        if (!instalment.amount().isPositive()) {
            errors.add("instalments[" + i + "].amount", "not-positive", "must be above zero");
        }
        errors.amount("instalments[" + i + "].amount", instalment.amount());
        errors.day("instalments[" + i + "].due", instalment.due());
        if (i > 0 && !instalment.due().isAfter(instalments.get(i - 1).due())) {
            errors.add("instalments[" + i + "].due", "out-of-order", "must come after the one before");
        }
    }

    private void paidFor(PaidFor paidFor, PaymentKind kind) {
        var both = paidFor.enrollmentId() != null && paidFor.courseId() != null;
        var neither = paidFor.enrollmentId() == null && paidFor.courseId() == null;
        if (both || (neither && kind != PaymentKind.OTHER)) {
            errors.add("enrollmentId", "one-of", "either an enrolment or a course is paid for");
        }
    }
}
