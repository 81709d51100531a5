package rollbook.query.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordEvent;
import rollbook.api.courserecord.CourseRecordEvent.GuestAdmitted;
import rollbook.api.courserecord.CourseRecordEvent.HomeworkSet;
import rollbook.api.courserecord.CourseRecordEvent.LeaveGranted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.MakeUpArranged;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

class ShareTest {

    private static final CourseRecordId LESSON = new CourseRecordId("lesson");
    private static final CourseRecordId LATER = new CourseRecordId("later");
    private static final SheetStudent LI = student("li");
    private static final SheetStudent HAN = student("han");

    private final Share share = new Share(LI.customerId(), Set.of(LI.enrollmentId()));

    @Test
    void what_was_done_for_a_student_is_theirs() {
        for (var own : List.of(
                new LeaveRequested(LESSON, LI.enrollmentId(), LI.customerId(), "ill"),
                new LeaveGranted(LESSON, LI.enrollmentId()),
                new MakeUpArranged(LESSON, LI.enrollmentId(), LATER),
                new GuestAdmitted(LATER, LI, LESSON))) {
            assertThat(of(own)).as(own.toString()).contains(own);
        }
    }

    @Test
    void what_was_done_for_others_or_for_nobody_is_not() {
        for (var other : List.of(
                new LeaveRequested(LESSON, HAN.enrollmentId(), HAN.customerId(), "ill"),
                new LeaveGranted(LESSON, HAN.enrollmentId()),
                new MakeUpArranged(LESSON, HAN.enrollmentId(), LATER),
                new GuestAdmitted(LATER, HAN, LESSON),
                new StudyRecordsCreated(LESSON, List.of(HAN)),
                new HomeworkSet(LESSON, null))) {
            assertThat(of(other)).as(other.toString()).isEmpty();
        }
    }

    @Test
    void of_what_was_done_for_all_their_own_part_is_theirs() {
        assertThat(of(new StudyRecordsCreated(LESSON, List.of(HAN, LI))))
                .contains(new StudyRecordsCreated(LESSON, List.of(LI)));
    }

    private Optional<Object> of(CourseRecordEvent event) {
        return share.of(new GenericDomainEventMessage<>("CourseRecord", LESSON.value(), 0, event, Map.of()))
                .map(DomainEventMessage::getPayload);
    }

    private static SheetStudent student(String name) {
        var customer = new CustomerId(name);
        return new SheetStudent(EnrollmentId.of(customer, new ClassId("python")), customer);
    }
}
