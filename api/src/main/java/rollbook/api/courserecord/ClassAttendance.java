package rollbook.api.courserecord;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * Who of a class was there and how they did: students down, lessons across. Guests are in neither.
 *
 * @param lessons in the order of their days
 * @param students in the order in which they came onto the sheets
 * @param attendance of the whole class
 * @param average of the whole class
 */
public record ClassAttendance(
        ClassId classId, List<Day> lessons, List<Line> students, AttendanceCount attendance, Average average) {

    /** One lesson: how many were there, and how they did. */
    public record Day(CourseRecordId id, int dayNumber, LocalDate date, AttendanceCount attendance, Average average) {}

    /**
     * One student.
     *
     * @param marks one for each lesson, in their order; absent where the student has no row on its sheet
     */
    public record Line(
            EnrollmentId enrollmentId,
            StudentName student,
            List<@Nullable Marks> marks,
            AttendanceCount attendance,
            Average average) {}
}
