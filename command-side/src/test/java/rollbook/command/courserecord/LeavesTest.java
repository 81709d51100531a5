package rollbook.command.courserecord;

import static rollbook.command.courserecord.LessonStory.DAY_1;
import static rollbook.command.courserecord.LessonStory.DAY_2;
import static rollbook.command.courserecord.LessonStory.HE;
import static rollbook.command.courserecord.LessonStory.LI;
import static rollbook.command.courserecord.LessonStory.MA;
import static rollbook.command.courserecord.LessonStory.PYTHON;
import static rollbook.command.courserecord.LessonStory.SU;
import static rollbook.command.courserecord.LessonStory.SUN;
import static rollbook.command.courserecord.LessonStory.created;
import static rollbook.command.courserecord.LessonStory.lesson;
import static rollbook.command.courserecord.LessonStory.marked;
import static rollbook.command.courserecord.LessonStory.recorded;
import static rollbook.command.courserecord.LessonStory.student;
import static rollbook.command.courserecord.LessonStory.was;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordCommand.ArrangeMakeUp;
import rollbook.api.courserecord.CourseRecordCommand.DeclineLeave;
import rollbook.api.courserecord.CourseRecordCommand.GrantLeave;
import rollbook.api.courserecord.CourseRecordCommand.RequestLeave;
import rollbook.api.courserecord.CourseRecordEvent.GuestAdmitted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveGranted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.MakeUpArranged;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.LeaveSettled;
import rollbook.api.courserecord.CourseRecordRefusal.MakeUpSettled;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchLeaveRequest;
import rollbook.api.courserecord.CourseRecordRefusal.NotEnrolled;
import rollbook.api.courserecord.CourseRecordRefusal.NothingToMakeUp;
import rollbook.command.School;

class LeavesTest {

    private static final CourseRecordId DAY_3 = CourseRecordId.of(PYTHON, 3);

    private final School school = LessonStory.school(LessonStory.python())
            .given(HE, recorded(PYTHON, 1, lesson()), recorded(PYTHON, 2, lesson()), recorded(PYTHON, 3, lesson()));

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_student_asks_to_be_away() {
        school.when(ask("婚礼"), SU).happened(asked("婚礼"));
        school.when(ask("婚礼"), SU).changedNothing();
    }

    @Test
    void who_has_no_seat_in_the_class_does_not_ask() {
        school.when(new RequestLeave(DAY_1, SUN.enrollmentId(), ""), SU)
                .wasRefused(new NotEnrolled(SUN.enrollmentId()));
    }

    @Test
    void a_leave_is_granted_once() {
        school.given(SU, asked("婚礼"));

        school.when(new GrantLeave(DAY_1, LI.enrollmentId()), SU).happened(new LeaveGranted(DAY_1, LI.enrollmentId()));
        school.when(new GrantLeave(DAY_1, LI.enrollmentId()), SU).changedNothing();
        school.when(new DeclineLeave(DAY_1, LI.enrollmentId(), "late"), SU)
                .wasRefused(new LeaveSettled(LI.enrollmentId()));
        school.when(ask("again"), SU).wasRefused(new LeaveSettled(LI.enrollmentId()));
    }

    @Test
    void a_leave_that_is_granted_stands_on_the_sheet() {
        school.given(SU, created(DAY_1, LI, MA), asked("婚礼"));

        school.when(new GrantLeave(DAY_1, LI.enrollmentId()), SU)
                .happened(new LeaveGranted(DAY_1, LI.enrollmentId()), marked(was(LI, Attendance.ON_LEAVE)));
    }

    @Test
    void who_was_declined_may_ask_again() {
        school.given(SU, asked("婚礼"));

        school.when(new DeclineLeave(DAY_1, LI.enrollmentId(), "考试"), SU)
                .happened(new LeaveDeclined(DAY_1, LI.enrollmentId(), LI.customerId(), "考试"));
        school.when(new DeclineLeave(DAY_1, LI.enrollmentId(), "考试"), SU).changedNothing();
        school.when(new GrantLeave(DAY_1, LI.enrollmentId()), SU).wasRefused(new LeaveSettled(LI.enrollmentId()));
        school.when(ask("真的是婚礼"), SU).happened(asked("真的是婚礼"));
    }

    @Test
    void nobody_settles_what_was_not_asked() {
        school.when(new GrantLeave(DAY_1, MA.enrollmentId()), SU)
                .wasRefused(new NoSuchLeaveRequest(DAY_1, MA.enrollmentId()));
    }

    @Test
    void who_missed_a_lesson_makes_up_for_it_as_a_guest_in_another() {
        school.given(SU, created(DAY_1, LI, MA), marked(was(LI, Attendance.ABSENT)));

        school.when(makeUp(DAY_2), SU)
                .happenedInAnyOrder(
                        new MakeUpArranged(DAY_1, LI.enrollmentId(), DAY_2),
                        new GuestAdmitted(DAY_2, student(LI), DAY_1));
        school.when(makeUp(DAY_2), SU).changedNothing();
        school.when(makeUp(DAY_3), SU).wasRefused(new MakeUpSettled(LI.enrollmentId(), DAY_2));
    }

    @Test
    void who_was_there_has_nothing_to_make_up_for() {
        school.given(SU, created(DAY_1, LI, MA), marked(was(LI, Attendance.PRESENT)));

        school.when(makeUp(DAY_2), SU).wasRefused(new NothingToMakeUp(LI.enrollmentId()));
    }

    @Test
    void nobody_makes_up_for_a_lesson_in_that_lesson() {
        school.given(SU, created(DAY_1, LI, MA), marked(was(LI, Attendance.ABSENT)));

        school.when(makeUp(DAY_1), SU).wasRefused(new NothingToMakeUp(LI.enrollmentId()));
    }

    private static ArrangeMakeUp makeUp(CourseRecordId in) {
        return new ArrangeMakeUp(DAY_1, LI.enrollmentId(), in);
    }

    private static RequestLeave ask(String reason) {
        return new RequestLeave(DAY_1, LI.enrollmentId(), reason);
    }

    private static LeaveRequested asked(String reason) {
        return new LeaveRequested(DAY_1, LI.enrollmentId(), LI.customerId(), reason);
    }
}
