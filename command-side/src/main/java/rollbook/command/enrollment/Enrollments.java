package rollbook.command.enrollment;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.command.Aggregates;

/** The enrolments. */
record Enrollments(Repository<Enrollment> enrollments, EventStore log) {

    /** Whom an enrolment is about, and which class: that never changes. */
    record Subject(CustomerId student, ClassId classId) {}

    Aggregate<Enrollment> open(EnrollmentId enrollmentId) {
        return enrollments.load(enrollmentId.value());
    }

    Aggregate<Enrollment> beginOrOpen(EnrollmentId enrollmentId) {
        return Aggregates.beginOrOpen(enrollments, enrollmentId, Enrollment::new);
    }

    /**
     * Looks up what an enrolment is about without taking it in hand: the class list comes first, and before it can be taken in
     * hand one must know which.
     */
    Subject subject(EnrollmentId enrollmentId) {
        var history = log.readEvents(enrollmentId.value(), 0);
        if (!history.hasNext()) {
            throw new Refused(new NoSuchEnrollment(enrollmentId));
        }
        return switch (history.next().getPayload()) {
            case Enrolled e -> new Subject(e.customerId(), e.classId());
            case PutOnWaitingList e -> new Subject(e.customerId(), e.classId());
            case TransferredIn e -> new Subject(e.customerId(), e.classId());
            default -> throw new Refused(new NoSuchEnrollment(enrollmentId));
        };
    }
}
