package rollbook.api.courserecord;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * How one student did in all their classes.
 *
 * @param student whose they are; without a name where the asker has taught them nothing
 * @param enrollments one for each enrolment, the oldest lesson first
 */
public record StudentRecords(StudentName student, List<Enrolled> enrollments) {

    /** How the student did under one enrolment, also where they were a guest for it. */
    public record Enrolled(
            EnrollmentId enrollmentId, List<Item> records, AttendanceCount attendance, Average average) {}

    /**
     * One lesson.
     *
     * @param classId whose lesson it was
     * @param className what is taught there and in which semester; absent where nobody knows
     * @param marks what stands in the student's row
     * @param guest whether the student was a guest there
     */
    public record Item(
            CourseRecordId courseRecordId,
            ClassId classId,
            @Nullable String className,
            int dayNumber,
            LocalDate date,
            @JsonUnwrapped Marks marks,
            boolean guest,
            long version) {}
}
