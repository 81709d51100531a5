package rollbook.web.console;

import rollbook.api.NotAllowed;
import rollbook.api.QuotaReached;
import rollbook.api.Refusal;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.TooFewSeats;
import rollbook.api.customer.CustomerRefusal.Blacklisted;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.StillEnrolled;
import rollbook.api.enrollment.EnrollmentRefusal.NotTheApprover;
import rollbook.api.hours.HoursRefusal.AlreadyFrozen;
import rollbook.api.imports.ImportRefusal.BadMapping;
import rollbook.api.imports.ImportRefusal.UnreadableFile;
import rollbook.api.payment.PaymentRefusal.AlreadyRefunded;
import rollbook.api.payment.PaymentRefusal.InstalmentsDoNotAddUp;
import rollbook.api.payment.PaymentRefusal.NotYoursToApprove;
import rollbook.api.payment.PaymentRefusal.OtherCurrency;
import rollbook.api.payment.PaymentRefusal.RefundExceedsPayment;

/** The words for refusals. */
public final class Objections {

    /** What was sent may have been done, or not. */
    public static final Objection OUTCOME_UNKNOWN = Objection.of("refusal.OutcomeUnknown");

    private Objections() {}

    /** What the refusal is called in the bundles, with what its text speaks of. */
    public static Objection of(Refusal refusal) {
        var code = "refusal." + refusal.getClass().getSimpleName();
        return switch (refusal) {
            case CapReached(int cap, int held, int asked) -> Objection.of(code, cap, held, asked);
            case Blacklisted(var customers) -> Objection.of(code, customers.size());
            case NotTheApprover refused -> Objection.of(code, refused.limit().toString());
            case StillEnrolled refused -> Objection.of(code, refused.enrollments());
            case MarkedForDeletion(var customers) -> Objection.of(code, customers.size());
            case UnreadableFile(String found, int line) -> Objection.of(code, found, line);
            case BadMapping(String column, String field)
            when column.isEmpty() -> Objection.of(code + ".missing", field);
            case BadMapping(String column, String field) -> Objection.of(code, column, field);
            case ClassFull(var _, int capacity, int _, int waiting) -> Objection.of(code, capacity, waiting);
            case TooFewSeats(var _, int capacity, int seated) -> Objection.of(code, capacity, seated);
            case QuotaReached(String kind, long quota, long _) -> Objection.of(code + "." + kind, quota);
            case OtherCurrency(String expected) -> Objection.of(code, expected);
            case RefundExceedsPayment refused ->
                Objection.of(code, refused.refundable().toString());
            case InstalmentsDoNotAddUp(var tuition, var sum) -> Objection.of(code, tuition.toString(), sum.toString());
            case AlreadyRefunded(var _, var refunded) -> Objection.of(code, refunded.toString());
            case NotYoursToApprove(var limit) -> Objection.of(code, limit.toString());
            case AlreadyFrozen(var _, var since) -> Objection.of(code, since.toString());
            case NotAllowed _ -> Objection.of(code);
            default -> Objection.of(code);
        };
    }
}
