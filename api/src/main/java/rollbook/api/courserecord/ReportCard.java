package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.enrollment.EnrollmentId;

/**
 * How one student did in one class: what they take home.
 *
 * @param code the number people use for the enrolment, e.g. {@code E0001234}
 * @param course what is taught
 * @param branch where
 * @param semester which run of it
 * @param records one for each lesson, the oldest first; also those of other classes in which a missed one was made up for
 */
public record ReportCard(
        EnrollmentId enrollmentId,
        String code,
        StudentName student,
        ClassId classId,
        String course,
        String branch,
        Semester semester,
        List<StudentRecords.Item> records,
        AttendanceCount attendance,
        Average average) {}
