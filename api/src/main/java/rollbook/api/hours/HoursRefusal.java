package rollbook.api.hours;

import java.time.LocalDate;
import rollbook.api.Refusal;
import rollbook.api.enrollment.EnrollmentId;

/** Why something cannot be done with lesson hours. */
public sealed interface HoursRefusal {

    /** There is no such package among the hours of this enrolment. */
    record NoSuchPackage(EnrollmentId enrollmentId, PackageId packageId) implements HoursRefusal, Refusal.Missing {}

    /** No hours were ever bought for this enrolment: there is nothing that could stand still. */
    record NothingBought(EnrollmentId enrollmentId) implements HoursRefusal, Refusal.Conflict {}

    /** The hours stand still already, from another day on. */
    record AlreadyFrozen(EnrollmentId enrollmentId, LocalDate since) implements HoursRefusal, Refusal.Conflict {}

    /** The contract is approved: from now on finance writes down the hours. */
    record ContractSettled(EnrollmentId enrollmentId) implements HoursRefusal, Refusal.Forbidden {}
}
