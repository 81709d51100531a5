package rollbook.api.courserecord;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import rollbook.api.enrollment.EnrollmentId;

/**
 * A student's row on a sheet.
 *
 * @param student whose it is; not to be edited here
 * @param marks what stands in it
 * @param guest whether the student is of another lesson and makes up for it here
 * @param version of the sheet when the row was last written into
 */
public record StudyRecordView(
        EnrollmentId enrollmentId,
        StudentName student,
        @JsonUnwrapped Marks marks,
        boolean guest,
        long version) {}
