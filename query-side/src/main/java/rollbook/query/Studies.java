package rollbook.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.enrollment.EnrollmentId;

/** What students did in their lessons, as other areas need to know it to answer. Nobody is asked here who may see it. */
public interface Studies {

    /** The processing group that keeps it. */
    String GROUP = "lessons";

    /** What was done under these enrolments, as known now: the oldest lesson first. */
    List<Study> of(Collection<EnrollmentId> enrollments);

    /** The same as it was known at an instant. */
    List<Study> asKnownAt(Collection<EnrollmentId> enrollments, Instant then);

    /**
     * A student's row on a sheet.
     *
     * @param makesUpFor the lesson that was missed and is made up for by this one; absent for who is of this lesson
     */
    record Study(
            EnrollmentId enrollmentId,
            StudentRecords.Item item,
            @Nullable CourseRecordId makesUpFor) {}
}
