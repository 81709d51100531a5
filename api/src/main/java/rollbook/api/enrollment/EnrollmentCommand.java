package rollbook.api.enrollment;

import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.MANAGER;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;

/** What staff may ask of one customer's place in one class. */
public sealed interface EnrollmentCommand extends Command {

    @TargetAggregateIdentifier
    EnrollmentId enrollmentId();

    /**
     * A customer takes a seat in a class.
     *
     * @param waitIfFull whether they go on the waiting list where there is no seat; else a full class is refused
     */
    @AllowedTo(CONSULTANT)
    record Enroll(CustomerId customerId, ClassId classId, boolean waitIfFull) implements EnrollmentCommand {

        /** There is one enrolment per customer and class. */
        @Override
        public EnrollmentId enrollmentId() {
            return EnrollmentId.of(customerId, classId);
        }
    }

    /**
     * The student has agreed to the contract, and somebody at the school writes it down.
     *
     * @param proof where that can be seen, e.g. the number of the signed paper; absent where nothing was kept
     */
    @AllowedTo(CONSULTANT)
    record RecordAgreement(
            EnrollmentId enrollmentId, @Nullable String proof) implements EnrollmentCommand {}

    /** The school approves the contract: finance, or above the limit the boss; never who enrolled the student. */
    @AllowedTo({FINANCE, BOSS})
    record ApproveContract(EnrollmentId enrollmentId) implements EnrollmentCommand {}

    /**
     * The student leaves the class, or the waiting list; the seat goes to the first who waits.
     *
     * @param leftOn the day they left; absent for today
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record Withdraw(
            EnrollmentId enrollmentId,
            String reason,
            @Nullable LocalDate leftOn) implements EnrollmentCommand {}

    /** The student goes on to another class, with the money paid so far. The contract is to be agreed anew. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record Transfer(EnrollmentId enrollmentId, ClassId classId) implements EnrollmentCommand {}
}
