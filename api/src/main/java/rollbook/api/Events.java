package rollbook.api;

import java.util.List;
import rollbook.api.catalog.BranchEvent;
import rollbook.api.catalog.CourseEvent;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.courserecord.CourseRecordEvent;
import rollbook.api.courserecord.TimetableEvent;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.PortfolioEvent;
import rollbook.api.customer.RefusedClaimEvent;
import rollbook.api.enrollment.EnrollmentEvent;
import rollbook.api.hours.HoursEvent;
import rollbook.api.imports.ImportEvent;
import rollbook.api.payment.LedgerEvent;
import rollbook.api.payment.ReceiptBookEvent;
import rollbook.api.staff.StaffEvent;
import rollbook.api.unique.UniqueValueEvent;

/** The table of contents of the school's memory: every vocabulary of events there is. */
public final class Events {

    private static final List<Class<? extends Event>> ALL = List.of(
            CustomerEvent.class,
            PortfolioEvent.class,
            RefusedClaimEvent.class,
            StaffEvent.class,
            UniqueValueEvent.class,
            ImportEvent.class,
            BranchEvent.class,
            CourseEvent.class,
            ClassListEvent.class,
            CourseRecordEvent.class,
            TimetableEvent.class,
            EnrollmentEvent.class,
            LedgerEvent.class,
            ReceiptBookEvent.class,
            HoursEvent.class);

    private Events() {}

    /** The sealed roots; their permitted records are all the events that can be stored. */
    public static List<Class<? extends Event>> all() {
        return ALL;
    }
}
