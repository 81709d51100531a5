package rollbook.query.customer.erasure;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.customer.CustomerId;

/** What happened to a whole class in a lesson, as far as it is about one student: nobody is shown what was written about others. */
final class Share {

    private Share() {}

    static Optional<DomainEventMessage<?>> of(DomainEventMessage<?> event, CustomerId student) {
        return switch (event.getPayload()) {
            case StudyRecordsMarked marked -> marks(event, marked, student);
            case LeaveRequested leave when student.equals(leave.customerId()) -> Optional.of(event);
            case LeaveDeclined leave when student.equals(leave.customerId()) -> Optional.of(event);
            default -> Optional.empty();
        };
    }

    private static Optional<DomainEventMessage<?>> marks(
            DomainEventMessage<?> event, StudyRecordsMarked marked, CustomerId student) {
        var own = marked.marks().stream()
                .filter(marks -> student.equals(marks.customerId()))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        new StudyRecordsMarked(marked.courseRecordId(), own),
                        event.getMetaData(),
                        event.getIdentifier(),
                        event.getTimestamp()));
    }
}
