package rollbook.api.customer;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;

/** What staff may ask of one customer's file. */
public sealed interface CustomerCommand extends Command {

    @TargetAggregateIdentifier
    CustomerId customerId();

    /**
     * Somebody asks about the school for the first time; a file is opened for them in the public pool.
     *
     * @param atFrontDesk whether it was written at the front desk, where e-mail and short name are required
     * @param claim whether who writes it also takes the customer at once
     * @param origin where it was imported from; absent for a file written here
     */
    @AllowedTo({CONSULTANT, MANAGER, FRONT_DESK})
    record RegisterCustomer(
            CustomerId customerId,
            CustomerFile file,
            boolean atFrontDesk,
            boolean claim,
            @Nullable Origin origin) implements CustomerCommand {}

    /**
     * Something in the file is wrong or missing and is put right.
     *
     * @param values the right values of the {@code corrected} fields; an empty one empties the field
     * @param corrected which fields
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record CorrectCustomer(CustomerId customerId, CustomerFile values, Set<CustomerField> corrected)
            implements CustomerCommand {}

    /** A consultant writes down what was said to a customer of theirs. */
    @AllowedTo(CONSULTANT)
    record RecordFollowUp(CustomerId customerId, FollowUpId followUpId, FollowUp followUp) implements CustomerCommand {}

    /**
     * What was written down is put right; the old wording stays in the history.
     *
     * @param values the right values of the {@code corrected} fields; the others are not looked at
     * @param corrected which fields
     */
    @AllowedTo(CONSULTANT)
    record CorrectFollowUp(CustomerId customerId, FollowUpId followUpId, FollowUp values, Set<FollowUpField> corrected)
            implements CustomerCommand {}

    /** Somebody who can be called about the customer is added. */
    @AllowedTo({CONSULTANT, MANAGER})
    record AddContact(CustomerId customerId, ContactId contactId, ContactDetails details) implements CustomerCommand {}

    /**
     * Their details are put right.
     *
     * @param values the right values of the {@code corrected} fields; an empty one empties the field
     * @param corrected which fields
     */
    @AllowedTo({CONSULTANT, MANAGER})
    record CorrectContact(
            CustomerId customerId, ContactId contactId, ContactDetails values, Set<ContactField> corrected)
            implements CustomerCommand {}

    /** They are not to be called any more. */
    @AllowedTo({CONSULTANT, MANAGER})
    record RemoveContact(CustomerId customerId, ContactId contactId) implements CustomerCommand {}

    /** The file is laid aside: it leaves every list, but nothing in it is lost. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record MarkCustomerForDeletion(CustomerId customerId, String reason) implements CustomerCommand {}

    /** A file that was laid aside comes back. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record RestoreCustomer(CustomerId customerId) implements CustomerCommand {}

    /**
     * What is known about the customer is erased for ever: in the log, in every list, in every copy that will ever be made.
     *
     * @param reason why; it is kept, so it must not say anything about the customer
     */
    @AllowedTo({BOSS, ADMIN})
    record EraseCustomer(CustomerId customerId, String reason) implements CustomerCommand {}

    /** The same once more, as it was decided then, because an older backup was restored. */
    record EraseAgain(CustomerId customerId, StaffId erasedBy, Instant erasedAt, String reason)
            implements CustomerCommand {}

    /** The import that brought this file is taken back, and the file with it. */
    record UndoRegistration(CustomerId customerId, ImportId importId) implements CustomerCommand {}
}
