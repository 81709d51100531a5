package rollbook.api.customer;

import java.time.Instant;
import java.util.List;
import rollbook.api.Refusal;
import rollbook.api.staff.StaffId;

/** Why something cannot be done with a customer. */
public sealed interface CustomerRefusal {

    /** There is no such customer. */
    record NoSuchCustomer(CustomerId customerId) implements CustomerRefusal, Refusal.Missing {}

    /** There is no such follow-up. */
    record NoSuchFollowUp(FollowUpId followUpId) implements CustomerRefusal, Refusal.Missing {}

    /** There is no such contact. */
    record NoSuchContact(ContactId contactId) implements CustomerRefusal, Refusal.Missing {}

    /** Only the consultant who holds the customer may do this. */
    record NotTheHolder(CustomerId customerId) implements CustomerRefusal, Refusal.Forbidden {}

    /** Only who wrote the follow-up may put it right. */
    record NotTheAuthor(FollowUpId followUpId) implements CustomerRefusal, Refusal.Forbidden {}

    /** 客户已被占用: others hold these customers, so nothing was claimed. */
    record AlreadyHeld(List<Taken> taken) implements CustomerRefusal, Refusal.Conflict {}

    /** The consultant would hold more customers than allowed: {@code held} now, {@code asked} more, {@code cap} at most. */
    record CapReached(int cap, int held, int asked) implements CustomerRefusal, Refusal.Conflict {}

    /** Another file bears this QQ number. */
    record QqTaken() implements CustomerRefusal, Refusal.Conflict {}

    /** A file was already opened under this id. */
    record AlreadyRegistered(CustomerId customerId) implements CustomerRefusal, Refusal.Conflict {}

    /** 已拉黑: these customers do not want to hear from the school again. */
    record Blacklisted(List<CustomerId> customerIds) implements CustomerRefusal, Refusal.Conflict {}

    /** These files were laid aside; restore them first. */
    record MarkedForDeletion(List<CustomerId> customerIds) implements CustomerRefusal, Refusal.Conflict {}

    /** The customer sits in a class or waits for a seat; who is to be laid aside leaves their classes first. */
    record StillEnrolled(CustomerId customerId, int enrollments) implements CustomerRefusal, Refusal.Conflict {}

    /** What was known about this customer has been erased; nothing can be done with the file any more. */
    record FileErased(CustomerId customerId) implements CustomerRefusal, Refusal.Conflict {}

    /**
     * The customer is erased, but these projections could not take in something about them, so their lists may still show it. Whoever
     * runs the program has the dead letters tried again, or the lists built anew; then there is a certificate.
     */
    record NotForgottenYet(CustomerId customerId, List<String> projections)
            implements CustomerRefusal, Refusal.NotNow {}

    /** Somebody has worked with the customer since the import, so the import of this file is not taken back. */
    record WorkedWithSince(CustomerId customerId) implements CustomerRefusal, Refusal.Conflict {}

    /** Customers are handed to people who sell; this person does not, or has left. */
    record NotAConsultant(StaffId staffId) implements CustomerRefusal, Refusal.Unprocessable {}

    /**
     * Who holds a customer, and since when.
     *
     * @param holder the consultant
     * @param since when they got the customer
     */
    record Taken(CustomerId customerId, StaffId holder, Instant since) {}
}
