package rollbook.api.courserecord;

import static rollbook.api.Personal.Purpose.CONTRACT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Personal;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/** What has happened to a lesson and to the sheet of its students. */
public sealed interface CourseRecordEvent extends Event {

    CourseRecordId courseRecordId();

    /**
     * A lesson was written down.
     *
     * @param dayNumber which day of the class it is, counted from 1
     * @param branchId where the class was then: rooms are told apart by branch
     */
    record LessonRecorded(
            CourseRecordId courseRecordId,
            ClassId classId,
            int dayNumber,
            StaffId teacherId,
            LocalDate date,
            @Nullable String outline,
            @Nullable Homework homework,
            @Nullable String room,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            BranchId branchId)
            implements CourseRecordEvent {

        /** The lesson alone. */
        public Lesson lesson() {
            return new Lesson(teacherId, date, outline, homework, room, from, to);
        }
    }

    /** Somebody else teaches it. */
    record TeacherReplaced(CourseRecordId courseRecordId, StaffId teacherId) implements CourseRecordEvent {}

    /** It takes place on another day, at another time or in another room. */
    record LessonMoved(
            CourseRecordId courseRecordId,
            LocalDate date,
            @Nullable String room,
            @Nullable LocalTime from,
            @Nullable LocalTime to)
            implements CourseRecordEvent {}

    /** What the lesson is about was put right. */
    record OutlineCorrected(
            CourseRecordId courseRecordId, @Nullable String outline) implements CourseRecordEvent {}

    /** What the students do afterwards was settled; absent for nothing. */
    record HomeworkSet(
            CourseRecordId courseRecordId, @Nullable Homework homework) implements CourseRecordEvent {}

    /** Students got their rows on the sheet, below those who had one. */
    record StudyRecordsCreated(CourseRecordId courseRecordId, List<SheetStudent> students)
            implements CourseRecordEvent {}

    /** A sheet was saved, or a leave noted on it: {@code marks} holds the cells that are different now and nothing else. */
    record StudyRecordsMarked(CourseRecordId courseRecordId, List<StudentMarks> marks) implements CourseRecordEvent {}

    /** A student asked to be away. */
    record LeaveRequested(
            CourseRecordId courseRecordId,
            EnrollmentId enrollmentId,
            @DataSubject CustomerId customerId,
            @Personal(CONTRACT) String reason)
            implements CourseRecordEvent {}

    /** The student may be away. */
    record LeaveGranted(CourseRecordId courseRecordId, EnrollmentId enrollmentId) implements CourseRecordEvent {}

    /** The student is expected all the same. */
    record LeaveDeclined(
            CourseRecordId courseRecordId,
            EnrollmentId enrollmentId,
            @DataSubject CustomerId customerId,
            @Personal(CONTRACT) String reason)
            implements CourseRecordEvent {}

    /** The student makes up for the missed lesson in another one. */
    record MakeUpArranged(CourseRecordId courseRecordId, EnrollmentId enrollmentId, CourseRecordId madeUpIn)
            implements CourseRecordEvent {}

    /** A student of another lesson got a row on this sheet, to make up for {@code makesUpFor}. */
    record GuestAdmitted(CourseRecordId courseRecordId, SheetStudent guest, CourseRecordId makesUpFor)
            implements CourseRecordEvent {}
}
