package rollbook.api.courserecord;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/** Why something cannot be done with a lesson or its sheet. */
public sealed interface CourseRecordRefusal {

    /** There is no such lesson, or it is not for the asker's eyes. */
    record NoSuchCourseRecord(CourseRecordId courseRecordId) implements CourseRecordRefusal, Refusal.Missing {}

    /** The student has no row on this sheet. */
    record NoSuchStudyRecord(CourseRecordId courseRecordId, EnrollmentId enrollmentId)
            implements CourseRecordRefusal, Refusal.Missing {}

    /** Nobody has asked for this leave. */
    record NoSuchLeaveRequest(CourseRecordId courseRecordId, EnrollmentId enrollmentId)
            implements CourseRecordRefusal, Refusal.Missing {}

    /** The asker's roles do not write into these columns. */
    record NotYourColumn(List<SheetCell> cells) implements CourseRecordRefusal, Refusal.Forbidden {}

    /** There already is a lesson of this class on this day: {@code courseRecordId}. */
    record DayTaken(ClassId classId, int dayNumber, CourseRecordId courseRecordId)
            implements CourseRecordRefusal, Refusal.Conflict {}

    /** The teacher, the room or the class is busy then. */
    record TimetableClash(List<Clash> clashes) implements CourseRecordRefusal, Refusal.Conflict {}

    /** Others have written into the same cells since the asker looked; nothing was saved. */
    record CellsTaken(List<TakenCell> cells) implements CourseRecordRefusal, Refusal.Conflict {}

    /** Whether the student may be away has been settled. */
    record LeaveSettled(EnrollmentId enrollmentId) implements CourseRecordRefusal, Refusal.Conflict {}

    /** It has been arranged where the student makes up for this lesson: in {@code madeUpIn}. */
    record MakeUpSettled(EnrollmentId enrollmentId, CourseRecordId madeUpIn)
            implements CourseRecordRefusal, Refusal.Conflict {}

    /** Rows of the sheet are badly filled in; nothing was saved. */
    record BadRows(List<FieldError> errors) implements CourseRecordRefusal, Refusal.Unprocessable {}

    /** Lessons are taught by people who work here; this person does not, or has left. */
    record NotATeacher(StaffId staffId) implements CourseRecordRefusal, Refusal.Unprocessable {}

    /** The student has no seat in the class. */
    record NotEnrolled(EnrollmentId enrollmentId) implements CourseRecordRefusal, Refusal.Unprocessable {}

    /** The student has not missed the lesson, or the other lesson is the same. */
    record NothingToMakeUp(EnrollmentId enrollmentId) implements CourseRecordRefusal, Refusal.Unprocessable {}

    /**
     * Another lesson at the same time.
     *
     * @param of whose timetable
     * @param courseRecordId the other lesson
     * @param from when it begins
     * @param to when it ends
     */
    record Clash(TimetableOf of, CourseRecordId courseRecordId, LocalTime from, LocalTime to) {}

    /**
     * A cell that somebody else has written into.
     *
     * @param row which row of those that were sent, counted from 0
     * @param cell which column
     * @param yours what the asker wanted to write; absent to empty it
     * @param theirs what stands there now; absent if it was emptied
     * @param by who wrote it
     * @param at when
     */
    record TakenCell(
            int row,
            EnrollmentId enrollmentId,
            SheetCell cell,
            @Nullable String yours,
            @Nullable String theirs,
            @Nullable StaffId by,
            Instant at) {}
}
