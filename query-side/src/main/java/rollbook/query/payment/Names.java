package rollbook.query.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.PaidFor;
import rollbook.api.staff.StaffEvent.StaffHired;

/** What things were called at an instant, read from the log: nothing that is renamed later changes it. */
record Names(EventStore log, Instant then) {

    String customer(CustomerId customer) {
        return last(customer.value(), (name, event) -> switch (event) {
            case CustomerRegistered e -> orNothing(e.file().name());
            case CustomerFileCorrected e
            when e.corrected().contains(CustomerField.NAME) ->
                orNothing(e.values().name());
            default -> name;
        });
    }

    String staff(String staff) {
        var name = last(staff, (before, event) -> event instanceof StaffHired hired ? hired.displayName() : before);
        return name.isEmpty() ? staff : name;
    }

    /** What the course was called that was paid for, with or without a place in a class of it; absent where it was none. */
    @Nullable
    String course(PaidFor paidFor) {
        var named = paidFor.courseId() == null ? "" : paidFor.courseId().value();
        var course = paidFor.enrollmentId() == null ? named : courseOf(paidFor.enrollmentId());
        if (course.isEmpty()) {
            return null;
        }
        var name = last(course, (before, event) -> switch (event) {
            case CourseOffered e -> e.name();
            case CourseRenamed e -> e.name();
            default -> before;
        });
        return name.isEmpty() ? course : name;
    }

    private String courseOf(EnrollmentId place) {
        var inClass = last(place.value(), (before, event) -> switch (event) {
            case Enrolled e -> e.classId().value();
            case PutOnWaitingList e -> e.classId().value();
            case TransferredIn e -> e.classId().value();
            default -> before;
        });
        return last(inClass, (before, event) -> switch (event) {
            case ClassOpened e -> e.courseId().value();
            case ClassMoved e -> e.courseId().value();
            default -> before;
        });
    }

    private String last(String id, BiFunction<String, Object, String> naming) {
        var name = "";
        var events = log.readEvents(id, 0);
        while (events.hasNext()) {
            var event = events.next();
            if (event.getTimestamp().truncatedTo(ChronoUnit.MICROS).isAfter(then)) {
                break;
            }
            name = naming.apply(name, event.getPayload());
        }
        return name;
    }

    private static String orNothing(@Nullable String name) {
        return name == null ? "" : name;
    }
}
