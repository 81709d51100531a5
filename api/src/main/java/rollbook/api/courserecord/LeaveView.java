package rollbook.api.courserecord;

import org.jspecify.annotations.Nullable;
import rollbook.api.enrollment.EnrollmentId;

/**
 * A request to be away from a lesson, or a lesson that was missed without one and is made up for.
 *
 * @param state how the request stands; absent where nobody asked
 * @param reason why the student asks; absent where nobody asked
 * @param declinedBecause why it was declined; absent if it was not
 * @param madeUpIn the lesson in which the student makes up for it; absent if none is arranged
 */
public record LeaveView(
        EnrollmentId enrollmentId,
        StudentName student,
        @Nullable LeaveState state,
        @Nullable String reason,
        @Nullable String declinedBecause,
        @Nullable CourseRecordId madeUpIn) {}
