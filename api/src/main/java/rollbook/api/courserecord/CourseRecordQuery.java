package rollbook.api.courserecord;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.LECTURER;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What may be asked about lessons and sheets. Who teaches sees the lessons they teach and those of their classes; consultants, managers, finance, administrators and the boss
 * see when and what is taught. What students did is for their teachers and the boss.
 *
 * @param <A> what the answer looks like
 */
public sealed interface CourseRecordQuery<A> extends Query<A> {

    /**
     * One page of lessons, by class and day, or by date and time: a timetable.
     *
     * @param page which part; sorts by {@code dayNumber}, {@code date}
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, CONSULTANT, FINANCE, MANAGER, BOSS, ADMIN})
    record FindLessons(LessonFilter filter, PageRequest page) implements CourseRecordQuery<LessonPage> {}

    /**
     * One lesson, as it stands or as it stood.
     *
     * @param asOf the instant to look back to; absent for now
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, CONSULTANT, FINANCE, MANAGER, BOSS, ADMIN})
    record GetLesson(
            CourseRecordId courseRecordId, @Nullable Instant asOf) implements CourseRecordQuery<Optional<LessonView>> {}

    /**
     * The whole sheet of a lesson, as known now or as known then.
     *
     * @param asOf the instant to look back to; absent for now
     * @param version the version to look back to; absent for now
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record GetSheet(
            CourseRecordId courseRecordId,
            @Nullable Instant asOf,
            @Nullable Long version) implements CourseRecordQuery<Optional<SheetView>> {}

    /** Everything that was ever written into one student's row. */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record GetCellHistory(CourseRecordId courseRecordId, EnrollmentId enrollmentId)
            implements CourseRecordQuery<Optional<CellHistory>> {}

    /** Who asked to be away from a lesson. */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record FindLeaves(CourseRecordId courseRecordId) implements CourseRecordQuery<Optional<LeavePage>> {}

    /** Who of a class was there, and how they did. */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record GetClassAttendance(ClassId classId) implements CourseRecordQuery<ClassAttendance> {}

    /**
     * How one student did in one class, to be taken home.
     *
     * @param asOf the instant to look back to: what was known then; absent for now
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record GetReportCard(
            EnrollmentId enrollmentId, @Nullable Instant asOf) implements CourseRecordQuery<Optional<ReportCard>> {}

    /** How everybody did who sits in a class, in the order in which they came; the page has no other order. */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record FindReportCards(ClassId classId, PageRequest page) implements CourseRecordQuery<Optional<ReportCardPage>> {}

    /** How one student did, in all classes that the asker may see. */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record GetStudentRecords(CustomerId customerId) implements CourseRecordQuery<StudentRecords> {}
}
