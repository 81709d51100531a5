package rollbook.query.customer.erasure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import rollbook.api.courserecord.CourseRecordEvent.GuestAdmitted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveGranted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.MakeUpArranged;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What happened to a whole class in a lesson, as far as it is about one student: nobody is shown what was written about others.
 *
 * @param student whose share it is
 * @param seats that the student has or had in classes
 */
record Share(CustomerId student, Set<EnrollmentId> seats) {

    Optional<DomainEventMessage<?>> of(DomainEventMessage<?> event) {
        return switch (event.getPayload()) {
            case StudyRecordsMarked marked ->
                part(
                        event,
                        marked.marks(),
                        marks -> student.equals(marks.customerId()),
                        own -> new StudyRecordsMarked(marked.courseRecordId(), own));
            case StudyRecordsCreated created ->
                part(
                        event,
                        created.students(),
                        one -> student.equals(one.customerId()),
                        own -> new StudyRecordsCreated(created.courseRecordId(), own));
            case LeaveRequested leave -> all(event, student.equals(leave.customerId()));
            case LeaveDeclined leave -> all(event, student.equals(leave.customerId()));
            case LeaveGranted leave -> all(event, seats.contains(leave.enrollmentId()));
            case MakeUpArranged lesson -> all(event, seats.contains(lesson.enrollmentId()));
            case GuestAdmitted admitted ->
                all(event, student.equals(admitted.guest().customerId()));
            default -> Optional.empty();
        };
    }

    private static Optional<DomainEventMessage<?>> all(DomainEventMessage<?> event, boolean isOwn) {
        return isOwn ? Optional.of(event) : Optional.empty();
    }

    private static <T> Optional<DomainEventMessage<?>> part(
            DomainEventMessage<?> event, List<T> all, Predicate<T> isOwn, Function<List<T>, Object> payload) {
        var own = all.stream().filter(isOwn).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        payload.apply(own),
                        event.getMetaData(),
                        event.getIdentifier(),
                        event.getTimestamp()));
    }
}
