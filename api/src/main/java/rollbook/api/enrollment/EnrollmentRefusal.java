package rollbook.api.enrollment;

import rollbook.api.Money;
import rollbook.api.Refusal;
import rollbook.api.classlist.ClassId;

/** Why something cannot be done with an enrolment. */
public sealed interface EnrollmentRefusal {

    /** There is no such enrolment. */
    record NoSuchEnrollment(EnrollmentId enrollmentId) implements EnrollmentRefusal, Refusal.Missing {}

    /** The customer is in this class already, or waits for a seat in it. */
    record AlreadyEnrolled(EnrollmentId enrollmentId, EnrollmentState state)
            implements EnrollmentRefusal, Refusal.Conflict {}

    /** Only who has a seat can do this; this one waits for one, or has left. */
    record NotInClass(EnrollmentId enrollmentId, EnrollmentState state)
            implements EnrollmentRefusal, Refusal.Conflict {}

    /** The student has not agreed to the contract yet. */
    record ContractNotAgreed(EnrollmentId enrollmentId) implements EnrollmentRefusal, Refusal.Conflict {}

    /** Who enrolled the student does not approve the contract. */
    record EnrolledByApprover(EnrollmentId enrollmentId) implements EnrollmentRefusal, Refusal.Forbidden {}

    /** Contracts of more than {@code limit} are approved by the boss, others by finance. */
    record NotTheApprover(EnrollmentId enrollmentId, Money tuition, Money limit)
            implements EnrollmentRefusal, Refusal.Forbidden {}

    /** The contract is approved: only who directs sales undoes that. */
    record ContractIsApproved(EnrollmentId enrollmentId) implements EnrollmentRefusal, Refusal.Forbidden {}

    /** The student is in this very class. */
    record SameClass(ClassId classId) implements EnrollmentRefusal, Refusal.Unprocessable {}
}
