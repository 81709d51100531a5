package rollbook.api.enrollment;

import static rollbook.api.Personal.Purpose.CONTRACT;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Money;
import rollbook.api.Personal;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;

/** What has happened to one customer's place in one class. Who left may come again: then it begins anew on the same stream. */
public sealed interface EnrollmentEvent extends Event {

    EnrollmentId enrollmentId();

    @DataSubject
    CustomerId customerId();

    /**
     * The customer got a seat.
     *
     * @param tuition what the class cost then
     */
    record Enrolled(
            EnrollmentId enrollmentId, CustomerId customerId, ClassId classId, StaffId enrolledBy, Money tuition)
            implements EnrollmentEvent {}

    /** The class was full; the customer waits for a seat. */
    record PutOnWaitingList(EnrollmentId enrollmentId, CustomerId customerId, ClassId classId, StaffId enrolledBy)
            implements EnrollmentEvent {}

    /**
     * A seat became free, and the customer, who was the first to wait, got it.
     *
     * @param tuition what the class cost then
     */
    record MovedUpFromWaitingList(EnrollmentId enrollmentId, CustomerId customerId, Money tuition)
            implements EnrollmentEvent {}

    /**
     * The student agreed to the contract.
     *
     * @param proof where that can be seen; absent where nothing was kept
     */
    record ContractAgreed(
            EnrollmentId enrollmentId,
            CustomerId customerId,
            Agreement agreement,
            @Personal(CONTRACT) @Nullable String proof)
            implements EnrollmentEvent {}

    /** The school approved the contract. */
    record ContractApproved(EnrollmentId enrollmentId, CustomerId customerId, StaffId approvedBy)
            implements EnrollmentEvent {}

    /**
     * The student left the class, or the waiting list.
     *
     * @param leftOn the day they left, where it was written down later; absent for the day it was written down
     */
    record Withdrawn(
            EnrollmentId enrollmentId,
            CustomerId customerId,
            @Personal(CONTRACT) String reason,
            @Nullable LocalDate leftOn)
            implements EnrollmentEvent {}

    /** The student went on to another class. */
    record TransferredOut(EnrollmentId enrollmentId, CustomerId customerId, EnrollmentId to)
            implements EnrollmentEvent {}

    /**
     * The student came from another class, with the money paid there.
     *
     * @param tuition what this class cost then
     */
    record TransferredIn(
            EnrollmentId enrollmentId,
            CustomerId customerId,
            ClassId classId,
            EnrollmentId from,
            StaffId enrolledBy,
            Money tuition)
            implements EnrollmentEvent {}
}
