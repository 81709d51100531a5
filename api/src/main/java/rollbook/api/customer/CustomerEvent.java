package rollbook.api.customer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Personal;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;

/** What has happened to a customer's file. */
public sealed interface CustomerEvent extends Event {

    @DataSubject
    CustomerId customerId();

    /** A file was opened; the customer waits in the public pool. */
    record CustomerRegistered(
            CustomerId customerId,
            CustomerFile file,
            @Nullable Origin origin) implements CustomerEvent {}

    /** Fields of the file were put right: {@code values} holds the {@code corrected} fields and nothing else. */
    record CustomerFileCorrected(CustomerId customerId, CustomerFile values, Set<CustomerField> corrected)
            implements CustomerEvent {}

    /** A consultant took the customer out of the public pool. */
    record CustomerClaimed(CustomerId customerId, StaffId consultant) implements CustomerEvent {}

    /** The customer went back to the public pool. */
    record CustomerReleased(
            CustomerId customerId,
            StaffId formerHolder,
            @Personal String reason) implements CustomerEvent {}

    /** The customer was handed to a consultant; {@code formerHolder} is absent when they came from the pool. */
    record CustomerAssigned(
            CustomerId customerId,
            StaffId consultant,
            @Nullable StaffId formerHolder,
            @Personal String reason) implements CustomerEvent {}

    /** A consultant wrote down what was said. */
    record FollowUpRecorded(CustomerId customerId, FollowUpId followUpId, StaffId author, FollowUp followUp)
            implements CustomerEvent {}

    /** What had been written down was put right. */
    record FollowUpCorrected(CustomerId customerId, FollowUpId followUpId, FollowUp followUp)
            implements CustomerEvent {}

    /** Somebody who can be called about the customer was added. */
    record ContactAdded(CustomerId customerId, ContactId contactId, ContactDetails details) implements CustomerEvent {}

    /** Their details were put right. */
    record ContactCorrected(CustomerId customerId, ContactId contactId, ContactDetails details)
            implements CustomerEvent {}

    /** They are not called any more. */
    record ContactRemoved(CustomerId customerId, ContactId contactId) implements CustomerEvent {}

    /** The customer got a seat in a class, at once or from its waiting list. */
    record CustomerEnrolled(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId)
            implements CustomerEvent {}

    /** The customer waits for a seat in a class that is full. */
    record CustomerPutOnWaitingList(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId)
            implements CustomerEvent {}

    /** The customer sits in the class no longer. */
    record CustomerLeftClass(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId)
            implements CustomerEvent {}

    /** The customer does not wait for a seat in the class any more, and has none. */
    record CustomerLeftWaitingList(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId)
            implements CustomerEvent {}

    /** The file was laid aside. */
    record CustomerMarkedForDeletion(
            CustomerId customerId, @Personal String reason) implements CustomerEvent {}

    /** The file came back. */
    record CustomerRestored(CustomerId customerId) implements CustomerEvent {}

    /**
     * What was known about the customer was erased, at their wish or because nobody needs it any more. Nothing happens to this file
     * again.
     *
     * @param erasedAt when it was decided; where an older backup was restored, that was before this was stored
     * @param reason why, without saying anything about the customer: it is kept
     */
    record CustomerErased(CustomerId customerId, StaffId erasedBy, Instant erasedAt, String reason)
            implements CustomerEvent {}

    /** The file went away with the import that had brought it. It may come again with another. */
    record RegistrationUndone(CustomerId customerId, ImportId importId) implements CustomerEvent {}
}
