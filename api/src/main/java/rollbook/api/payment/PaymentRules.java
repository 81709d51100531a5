package rollbook.api.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.customer.FileRules;

/** What may be written about money. */
public final class PaymentRules {

    public static final int LONGEST_NOTE = 300;
    public static final int MOST_INSTALMENTS = 60;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final List<FieldError> errors = new ArrayList<>();

    private PaymentRules() {}

    /** What is wrong with how a payment is written down, apart from its amount. */
    public static List<FieldError> check(
            PaidFor paidFor,
            PaymentKind kind,
            @Nullable PaymentMethod method,
            @Nullable String note,
            @Nullable LocalDate receivedOn,
            LocalDate today) {
        var rules = new PaymentRules();
        rules.paidFor(paidFor, kind);
        rules.text("method", method == null ? null : method.value(), PaymentMethod.LONGEST);
        rules.text("note", note, LONGEST_NOTE);
        if (receivedOn != null && (receivedOn.isAfter(today) || receivedOn.isBefore(EARLIEST))) {
            rules.wrong("receivedOn", "out-of-range", "lies in the future or too far back");
        }
        return List.copyOf(rules.errors);
    }

    /** What is wrong with a reason: there must be one. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var rules = new PaymentRules();
        if (reason == null || reason.isBlank()) {
            rules.wrong("reason", "required", "is required");
        }
        rules.text("reason", reason, LONGEST_NOTE);
        return List.copyOf(rules.errors);
    }

    /** What is wrong with the days and amounts of a plan, apart from their sum. */
    public static List<FieldError> checkInstalments(List<Instalment> instalments) {
        var rules = new PaymentRules();
        if (instalments.isEmpty() || instalments.size() > MOST_INSTALMENTS) {
            rules.wrong("instalments", "out-of-range", "1 to " + MOST_INSTALMENTS);
        }
        for (int i = 0; i < instalments.size(); i++) {
            rules.instalment(i, instalments);
        }
        return List.copyOf(rules.errors);
    }

    private void instalment(int i, List<Instalment> instalments) {
        var instalment = instalments.get(i);
        if (!instalment.amount().isPositive()) {
            wrong("instalments[" + i + "].amount", "not-positive", "must be above zero");
        }
        if (i > 0 && !instalment.due().isAfter(instalments.get(i - 1).due())) {
            wrong("instalments[" + i + "].due", "out-of-order", "must come after the one before");
        }
    }

    private void paidFor(PaidFor paidFor, PaymentKind kind) {
        var both = paidFor.enrollmentId() != null && paidFor.courseId() != null;
        var neither = paidFor.enrollmentId() == null && paidFor.courseId() == null;
        if (both || (neither && kind != PaymentKind.OTHER)) {
            wrong("enrollmentId", "one-of", "either an enrolment or a course is paid for");
        }
    }

    private void text(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            wrong(field, "too-long", "at most " + most + " characters");
        }
        if (!FileRules.isText(value)) {
            wrong(field, "not-text", "holds a character that is not text");
        }
    }

    private void wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
