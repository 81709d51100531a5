package rollbook.command.courserecord;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.courserecord.LessonStory.DAY_1;
import static rollbook.command.courserecord.LessonStory.HE;
import static rollbook.command.courserecord.LessonStory.LI;
import static rollbook.command.courserecord.LessonStory.LIN;
import static rollbook.command.courserecord.LessonStory.MA;
import static rollbook.command.courserecord.LessonStory.PYTHON;
import static rollbook.command.courserecord.LessonStory.SUN;
import static rollbook.command.courserecord.LessonStory.created;
import static rollbook.command.courserecord.LessonStory.lesson;
import static rollbook.command.courserecord.LessonStory.marked;
import static rollbook.command.courserecord.LessonStory.recorded;
import static rollbook.command.courserecord.LessonStory.was;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordEvent.LeaveGranted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.StudyRecordsCount;
import rollbook.command.Outcome;
import rollbook.command.School;

class CreateStudyRecordsTest {

    private final FixedRosters rosters = LessonStory.python();
    private final School school = LessonStory.school(rosters).given(HE, recorded(PYTHON, 1, lesson()));

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void everybody_who_is_enrolled_gets_a_row() {
        var outcome = school.when(new CreateStudyRecords(DAY_1), HE).happened(created(DAY_1, LI, MA));

        assertCount(outcome, 2, 2);
    }

    @Test
    void asked_again_only_late_joiners_are_added() {
        school.when(new CreateStudyRecords(DAY_1), HE);
        assertCount(school.when(new CreateStudyRecords(DAY_1), HE).changedNothing(), 0, 2);

        rosters.letIn(SUN);
        assertCount(school.when(new CreateStudyRecords(DAY_1), HE).happened(created(DAY_1, SUN)), 1, 3);
    }

    @Test
    void who_was_granted_leave_begins_as_on_leave() {
        school.given(
                HE,
                new LeaveRequested(DAY_1, MA.enrollmentId(), MA.customerId(), "婚礼"),
                new LeaveGranted(DAY_1, MA.enrollmentId()));

        school.when(new CreateStudyRecords(DAY_1), HE)
                .happened(created(DAY_1, LI, MA), marked(was(MA, Attendance.ON_LEAVE)));
    }

    @Test
    void strangers_make_no_rows() {
        school.when(new CreateStudyRecords(DAY_1), LIN).wasRefused(new NotYourClass(PYTHON));
    }

    private static void assertCount(Outcome outcome, int created, int total) {
        assertThat(outcome.result().getPayload()).isEqualTo(new StudyRecordsCount(created, total));
    }
}
