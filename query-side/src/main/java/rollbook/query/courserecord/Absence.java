package rollbook.query.courserecord;

import org.jspecify.annotations.Nullable;
import rollbook.api.Personal;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.LeaveState;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * A request to be away, or a lesson missed without one that is made up for.
 *
 * @param state absent where nobody asked
 * @param reason why the student asked
 * @param declinedBecause why they were declined
 * @param madeUpIn where they make up for it
 */
record Absence(
        EnrollmentId enrollmentId,
        CustomerId customerId,
        @Nullable LeaveState state,
        @Nullable String reason,
        @Nullable String declinedBecause,
        @Nullable CourseRecordId madeUpIn) {

    Absence settled(LeaveState how, @Nullable String because) {
        return new Absence(enrollmentId, customerId, how, reason, because, madeUpIn);
    }

    /** Whether there is a word about the student. */
    boolean saysSomething() {
        return reason != null || declinedBecause != null;
    }

    /** The same without a word about the student. */
    Absence forgotten() {
        return new Absence(
                enrollmentId,
                customerId,
                state,
                reason == null ? null : Personal.ERASED,
                declinedBecause == null ? null : Personal.ERASED,
                madeUpIn);
    }

    Absence madeUp(CourseRecordId where) {
        return new Absence(enrollmentId, customerId, state, reason, declinedBecause, where);
    }
}
