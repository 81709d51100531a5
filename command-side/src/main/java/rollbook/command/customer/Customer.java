package rollbook.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.CustomerCommand.AddContact;
import rollbook.api.customer.CustomerCommand.CorrectContact;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.CorrectFollowUp;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerCommand.RemoveContact;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerCommand.UndoRegistration;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.ContactAdded;
import rollbook.api.customer.CustomerEvent.ContactCorrected;
import rollbook.api.customer.CustomerEvent.ContactRemoved;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerLeftClass;
import rollbook.api.customer.CustomerEvent.CustomerLeftWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.CustomerRestored;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyRegistered;
import rollbook.api.customer.CustomerRefusal.FileErased;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchContact;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NoSuchFollowUp;
import rollbook.api.customer.CustomerRefusal.NotTheAuthor;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.CustomerRefusal.StillEnrolled;
import rollbook.api.customer.CustomerRefusal.WorkedWithSince;
import rollbook.api.customer.FileRules;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/**
 * A customer's file. It is opened in the pool, taken and given back by consultants, put right by who holds it or directs
 * sales, laid aside and restored; and it may go away with the import that brought it, as long as nobody has worked with it.
 */
@AggregateRoot
final class Customer {

    @AggregateIdentifier
    private @Nullable CustomerId id;

    private Standing standing = new Standing.Unwritten();
    private Holding holding = new Holding.InPool();
    private CustomerFile file = CustomerFile.EMPTY;
    private @Nullable Registration registration;
    private boolean workedWith;
    private final FollowUps followUps = new FollowUps();
    private final Map<ContactId, ContactDetails> contacts = new HashMap<>();
    private final Classes classes = new Classes();

    QqChange decide(RegisterCustomer command, Actor actor, LocalDate today) {
        if (new Registration(command.file(), command.origin(), actor.id()).equals(registration)) {
            return QqChange.between(file, file);
        }
        refuseErased(command.customerId());
        Refused.unless(standing.isOpenToRegistration(), () -> new AlreadyRegistered(command.customerId()));
        refuseMalformed(FileRules.check(command.file(), command.atFrontDesk(), today));

        apply(new CustomerRegistered(command.customerId(), command.file(), command.origin()));
        return QqChange.between(CustomerFile.EMPTY, file);
    }

    QqChange decide(CorrectCustomer command, Actor actor, LocalDate today) {
        refuseUnlessInUse(command.customerId());
        refuseUnlessEntrustedTo(actor, command.customerId());
        var before = file;
        var after = file.with(command.corrected(), command.values());
        refuseMalformed(FileRules.check(after, false, today));

        var differences = file.differences(command.corrected(), command.values());
        if (!differences.isEmpty()) {
            apply(new CustomerFileCorrected(
                    command.customerId(), command.values().only(differences), differences));
        }
        return QqChange.between(before, after);
    }

    QqChange decide(UndoRegistration command) {
        if (standing.equals(new Standing.Undone(command.importId()))) {
            return QqChange.between(file, file);
        }
        refuseErased(command.customerId());
        Refused.unless(
                !standing.isOpenToRegistration() && registration != null && registration.isFrom(command.importId()),
                () -> new NoSuchCustomer(command.customerId()));
        Refused.unless(!workedWith, () -> new WorkedWithSince(command.customerId()));

        var before = file;
        apply(new RegistrationUndone(command.customerId(), command.importId()));
        return QqChange.between(before, CustomerFile.EMPTY);
    }

    Availability whenWanted(CustomerId customerId, StaffId consultant) {
        refuseMissing(customerId);
        var laidAside = standing instanceof Standing.LaidAside;
        return new Availability(
                customerId, consultant, holding, followUps.endInBlacklisting(), laidAside, classes.seatAny());
    }

    void claim(CustomerId customerId, StaffId consultant) {
        apply(new CustomerClaimed(customerId, consultant));
    }

    void assign(CustomerId customerId, StaffId consultant, String reason) {
        var formerHolder = holding.held().map(Holding.Held::consultant).orElse(null);
        apply(new CustomerAssigned(customerId, consultant, formerHolder, reason));
    }

    /** Gives the customer back to the pool, and answers who held them until now. */
    Optional<StaffId> release(CustomerId customerId, Actor actor, String reason) {
        refuseUnlessInUse(customerId);
        Refused.unless(holding.held().isEmpty() || isEntrustedTo(actor), () -> new NotTheHolder(customerId));

        return returnToPool(customerId, reason);
    }

    Optional<StaffId> returnToPool(CustomerId customerId, String reason) {
        var holder = holding.held().map(Holding.Held::consultant);
        holder.ifPresent(former -> apply(new CustomerReleased(customerId, former, reason)));
        return holder;
    }

    /** Lays the file aside. Nobody holds such a customer, so that no place under a cap is taken by who is in no list. */
    Optional<StaffId> decide(MarkCustomerForDeletion command, Actor actor) {
        refuseMissing(command.customerId());
        if (standing instanceof Standing.LaidAside) {
            return Optional.empty();
        }
        refuseUnlessEntrustedTo(actor, command.customerId());
        refuseMalformed(FileRules.checkReason(command.reason()));
        Refused.unless(classes.isEmpty(), () -> new StillEnrolled(command.customerId(), classes.size()));

        var formerHolder = returnToPool(command.customerId(), command.reason());
        apply(new CustomerMarkedForDeletion(command.customerId(), command.reason()));
        return formerHolder;
    }

    /**
     * Erases the file, also one that went away with its import: what was said stands in the log. Answers what it leaves to be given
     * back. To erase it again changes nothing.
     */
    Leavings erase(CustomerErased erasure) {
        if (standing instanceof Standing.Erased) {
            return Leavings.NOTHING;
        }
        Refused.unless(standing.hasHistory(), () -> new NoSuchCustomer(erasure.customerId()));
        refuseMalformed(FileRules.checkReason(erasure.reason()));

        var leavings = new Leavings(
                QqChange.between(file, CustomerFile.EMPTY), holding.held().map(Holding.Held::consultant));
        apply(erasure);
        return leavings;
    }

    @CommandHandler
    void decide(RestoreCustomer command, Actor actor) {
        refuseMissing(command.customerId());
        if (standing instanceof Standing.LaidAside laidAside) {
            Refused.unless(
                    actor.directsSales() || actor.id().equals(laidAside.by()),
                    () -> new NotTheHolder(command.customerId()));

            apply(new CustomerRestored(command.customerId()));
        }
    }

    @CommandHandler
    void decide(RecordFollowUp command, Actor actor) {
        refuseUnlessInUse(command.customerId());
        Refused.unless(holding.isBy(actor.id()), () -> new NotTheHolder(command.customerId()));
        refuseMalformed(FileRules.checkContent(command.followUp().content()));
        var note = new FollowUps.Note(actor.id(), command.followUp());
        var known = followUps.find(command.followUpId());
        refuseTakenId("followUpId", known.filter(other -> !other.equals(note)).isPresent());

        if (known.isEmpty()) {
            apply(new FollowUpRecorded(command.customerId(), command.followUpId(), actor.id(), command.followUp()));
        }
    }

    @CommandHandler
    void decide(CorrectFollowUp command, Actor actor) {
        refuseUnlessInUse(command.customerId());
        var note = followUps
                .find(command.followUpId())
                .orElseThrow(() -> new Refused(new NoSuchFollowUp(command.followUpId())));
        Refused.unless(note.author().equals(actor.id()), () -> new NotTheAuthor(command.followUpId()));
        Refused.unless(holding.isBy(actor.id()), () -> new NotTheHolder(command.customerId()));
        var corrected = note.followUp().with(command.corrected(), command.values());
        refuseMalformed(FileRules.checkContent(corrected.content()));

        if (!note.followUp().equals(corrected)) {
            apply(new FollowUpCorrected(command.customerId(), command.followUpId(), corrected));
        }
    }

    @CommandHandler
    void decide(AddContact command, Actor actor) {
        refuseUnlessInUse(command.customerId());
        refuseUnlessEntrustedTo(actor, command.customerId());
        refuseMalformed(FileRules.check(command.details()));
        var known = contacts.get(command.contactId());
        refuseTakenId("contactId", known != null && !known.equals(command.details()));

        if (known == null) {
            apply(new ContactAdded(command.customerId(), command.contactId(), command.details()));
        }
    }

    @CommandHandler
    void decide(CorrectContact command, Actor actor) {
        refuseUnlessInUse(command.customerId());
        refuseUnlessEntrustedTo(actor, command.customerId());
        var known = Optional.ofNullable(contacts.get(command.contactId()))
                .orElseThrow(() -> new Refused(new NoSuchContact(command.contactId())));
        var corrected = known.with(command.corrected(), command.values());
        refuseMalformed(FileRules.check(corrected));

        if (!corrected.equals(known)) {
            apply(new ContactCorrected(command.customerId(), command.contactId(), corrected));
        }
    }

    @CommandHandler
    void decide(RemoveContact command, Actor actor) {
        refuseUnlessInUse(command.customerId());
        refuseUnlessEntrustedTo(actor, command.customerId());

        if (contacts.containsKey(command.contactId())) {
            apply(new ContactRemoved(command.customerId(), command.contactId()));
        }
    }

    /** Refuses unless the actor may enrol the customer and take them out of classes. */
    void refuseUnlessInUseBy(CustomerId customerId, Actor actor) {
        refuseUnlessInUse(customerId);
        refuseUnlessEntrustedTo(actor, customerId);
    }

    /** Refuses unless the actor may take the customer out of classes. Of who is erased, those who direct sales may. */
    void refuseUnlessReleasableBy(CustomerId customerId, Actor actor) {
        if (!(standing instanceof Standing.Erased)) {
            refuseUnlessInUse(customerId);
        }
        refuseUnlessEntrustedTo(actor, customerId);
    }

    /** Gets a seat, and answers who is to hear that the customer studies from now on. */
    Optional<StaffId> sit(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId) {
        var studied = classes.seatAny();
        apply(new CustomerEnrolled(customerId, enrollmentId, classId));
        return studied ? Optional.empty() : holding.held().map(Holding.Held::consultant);
    }

    void waitForSeat(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId) {
        apply(new CustomerPutOnWaitingList(customerId, enrollmentId, classId));
    }

    /** Leaves a class or its waiting list, and answers who is to hear that the customer studies no more. */
    Optional<StaffId> leave(CustomerId customerId, EnrollmentId enrollmentId, ClassId classId) {
        var studied = classes.seatAny();
        apply(
                classes.isWaiting(enrollmentId)
                        ? new CustomerLeftWaitingList(customerId, enrollmentId, classId)
                        : new CustomerLeftClass(customerId, enrollmentId, classId));
        return studied && !classes.seatAny() ? holding.held().map(Holding.Held::consultant) : Optional.empty();
    }

    /** Who holds the customer; empty in the pool, and when they are erased. */
    Optional<StaffId> holderOf(CustomerId customerId) {
        refuseUnwritten(customerId);
        return holding.held().map(Holding.Held::consultant);
    }

    private void refuseErased(CustomerId customerId) {
        Refused.unless(!(standing instanceof Standing.Erased), () -> new FileErased(customerId));
    }

    private void refuseMissing(CustomerId customerId) {
        refuseErased(customerId);
        refuseUnwritten(customerId);
    }

    private void refuseUnwritten(CustomerId customerId) {
        Refused.unless(!standing.isOpenToRegistration(), () -> new NoSuchCustomer(customerId));
    }

    private void refuseUnlessInUse(CustomerId customerId) {
        refuseMissing(customerId);
        Refused.unless(standing instanceof Standing.InUse, () -> new MarkedForDeletion(List.of(customerId)));
    }

    private void refuseUnlessEntrustedTo(Actor actor, CustomerId customerId) {
        Refused.unless(isEntrustedTo(actor), () -> new NotTheHolder(customerId));
    }

    private boolean isEntrustedTo(Actor actor) {
        return holding.isBy(actor.id()) || actor.directsSales();
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }

    private static void refuseTakenId(String field, boolean taken) {
        Refused.unless(!taken, () -> new Malformed(List.of(new FieldError(field, "taken", "names something else"))));
    }

    @EventSourcingHandler
    void evolve(CustomerEvent event, @Timestamp Instant at, @MetaDataValue(MetaDataKeys.ACTOR) @Nullable String by) {
        id = event.customerId();
        workedWith = !(event instanceof CustomerRegistered);
        var actor = by == null ? null : new StaffId(by);
        switch (event) {
            case CustomerRegistered e -> {
                standing = new Standing.InUse();
                holding = new Holding.InPool();
                file = e.file();
                registration = new Registration(e.file(), e.origin(), actor);
            }
            case CustomerFileCorrected e -> file = file.with(e.corrected(), e.values());
            case CustomerClaimed e -> holding = new Holding.Held(e.consultant(), at);
            case CustomerAssigned e -> holding = new Holding.Held(e.consultant(), at);
            case CustomerReleased _ -> holding = new Holding.InPool();
            case FollowUpRecorded e -> followUps.record(e.followUpId(), e.author(), e.followUp());
            case FollowUpCorrected e -> followUps.correct(e.followUpId(), e.followUp());
            case ContactAdded e -> contacts.put(e.contactId(), e.details());
            case ContactCorrected e -> contacts.put(e.contactId(), e.details());
            case ContactRemoved e -> contacts.remove(e.contactId());
            case CustomerEnrolled e -> classes.sit(e.enrollmentId());
            case CustomerPutOnWaitingList e -> classes.waitForSeat(e.enrollmentId());
            case CustomerLeftClass e -> classes.leave(e.enrollmentId());
            case CustomerLeftWaitingList e -> classes.leave(e.enrollmentId());
            case CustomerMarkedForDeletion _ -> standing = new Standing.LaidAside(actor);
            case CustomerRestored _ -> standing = new Standing.InUse();
            case CustomerErased _ -> {
                standing = new Standing.Erased();
                holding = new Holding.InPool();
                file = CustomerFile.EMPTY;
                registration = null;
                contacts.clear();
                followUps.forget();
            }
            case RegistrationUndone e -> {
                standing = new Standing.Undone(e.importId());
                file = CustomerFile.EMPTY;
                registration = null;
            }
        }
    }
}
