package rollbook.api;

import java.util.List;
import java.util.Locale;
import rollbook.api.catalog.BranchRefusal;
import rollbook.api.catalog.CourseRefusal;
import rollbook.api.classlist.ClassListRefusal;
import rollbook.api.courserecord.CourseRecordRefusal;
import rollbook.api.customer.CustomerRefusal;
import rollbook.api.enrollment.EnrollmentRefusal;
import rollbook.api.hours.HoursRefusal;
import rollbook.api.imports.ImportRefusal;
import rollbook.api.operations.OperationsRefusal;
import rollbook.api.payment.PaymentRefusal;
import rollbook.api.staff.StaffRefusal;

/** The table of contents of everything the school can say no with. */
public final class Refusals {

    private static final List<Class<?>> ALL = List.of(
            CustomerRefusal.class,
            StaffRefusal.class,
            ImportRefusal.class,
            BranchRefusal.class,
            CourseRefusal.class,
            ClassListRefusal.class,
            EnrollmentRefusal.class,
            OperationsRefusal.class,
            CourseRecordRefusal.class,
            PaymentRefusal.class,
            HoursRefusal.class,
            NotAllowed.class,
            NotYetVisible.class,
            Overloaded.class,
            QuotaReached.class,
            Unreachable.class,
            Refusal.Malformed.class,
            Refusal.Stale.class);

    private Refusals() {}

    /** Sealed vocabularies, whose permitted records are refusals, and single refusals. */
    public static List<Class<?>> all() {
        return ALL;
    }

    /**
     * What a refusal is about, as the type of its problem tells: its area, or where an area speaks of several things with a
     * vocabulary for each, the thing, e.g. {@code branch}. Empty for what can be said to any request.
     */
    public static String subjectOf(Class<?> refusal) {
        var area = refusal.getPackageName()
                .substring(Refusals.class.getPackageName().length());
        var vocabulary = refusal.getEnclosingClass();
        if (area.isEmpty() || vocabulary == null || isAloneIn(vocabulary.getPackageName())) {
            return area.replace(".", "");
        }
        return vocabulary.getSimpleName().replaceFirst("Refusal$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isAloneIn(String area) {
        return ALL.stream().filter(other -> other.getPackageName().equals(area)).count() == 1;
    }
}
