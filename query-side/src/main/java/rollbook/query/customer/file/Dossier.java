package rollbook.query.customer.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
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
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Origin;
import rollbook.api.staff.StaffId;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.customer.HandOver;
import rollbook.query.customer.HandOver.Holding;

/**
 * Everything that is in a customer's file, as a fold of what has happened: for the row that shows how it stands, and for looking
 * back to how it stood.
 *
 * @param holding who holds the customer; absent in the pool
 * @param classes the customer sits in
 * @param laidAside why the file was laid aside; absent if it was not
 * @param gone whether it went away with the import that had brought it
 */
record Dossier(
        CustomerId id,
        long version,
        Opening opening,
        CustomerFile file,
        @Nullable Holding holding,
        List<Contact> contacts,
        List<Note> notes,
        List<ClassId> classes,
        @Nullable String laidAside,
        boolean gone) {

    /** How the file was opened. */
    record Opening(
            long position,
            @Nullable Origin origin,
            @Nullable StaffId by,
            Instant at) {}

    /** Somebody who can be called about the customer. */
    record Contact(ContactId id, ContactDetails details) {}

    /** What was said, as it reads now. */
    record Note(
            FollowUpId id,
            StaffId author,
            FollowUp followUp,
            Instant at,
            @Nullable Instant correctedAt,
            long version) {

        static Note of(FollowUpRecorded event, Fact fact) {
            return new Note(event.followUpId(), event.author(), event.followUp(), fact.at(), null, fact.version());
        }
    }

    @Nullable
    StaffId holder() {
        return holding == null ? null : holding.holder();
    }

    @Nullable
    Instant heldSince() {
        return holding == null ? null : holding.since();
    }

    /** The file after one more thing has happened. */
    static Dossier after(@Nullable Dossier before, Fact fact) {
        var event = (CustomerEvent) fact.event();
        if (event instanceof CustomerRegistered registered) {
            return opened(registered, fact);
        }
        if (before == null) {
            throw new MissingRow(fact);
        }
        return before.after(event, fact).at(fact.version());
    }

    private Dossier after(CustomerEvent event, Fact fact) {
        return switch (event) {
            case CustomerRegistered _ -> this;
            case CustomerFileCorrected e -> saying(file.with(e.corrected(), e.values()));
            case CustomerClaimed _, CustomerAssigned _, CustomerReleased _ -> held(HandOver.holdingAfter(fact));
            case FollowUpRecorded e -> noted(and(notes, Note.of(e, fact)));
            case FollowUpCorrected e ->
                noted(each(notes, note -> note.id().equals(e.followUpId()) ? corrected(note, e, fact) : note));
            case ContactAdded e -> reachedBy(and(contacts, new Contact(e.contactId(), e.details())));
            case ContactCorrected e ->
                reachedBy(each(
                        contacts,
                        known -> known.id().equals(e.contactId()) ? new Contact(known.id(), e.details()) : known));
            case ContactRemoved e ->
                reachedBy(contacts.stream()
                        .filter(known -> !known.id().equals(e.contactId()))
                        .toList());
            case CustomerEnrolled e -> sitting(and(classes, e.classId()));
            case CustomerLeftClass e -> sitting(without(classes, e.classId()));
            case CustomerPutOnWaitingList _, CustomerLeftWaitingList _ -> this; // who waits is not enrolled
            case CustomerMarkedForDeletion e -> standing(e.reason(), gone);
            case CustomerRestored _ -> standing(null, gone);
            case CustomerErased _ -> forgotten();
            case RegistrationUndone _ ->
                saying(CustomerFile.EMPTY).reachedBy(List.of()).noted(List.of()).standing(null, true);
        };
    }

    private Dossier forgotten() {
        var origin = opening.origin();
        var anonymous = origin == null ? null : new Origin(origin.importId(), null, origin.createdAt());
        var nobodys = new Opening(opening.position(), anonymous, opening.by(), opening.at());
        return new Dossier(id, version, nobodys, CustomerFile.EMPTY, null, List.of(), List.of(), classes, null, true);
    }

    private static Dossier opened(CustomerRegistered event, Fact fact) {
        var origin = event.origin();
        var at = origin == null || origin.createdAt() == null ? fact.at() : origin.createdAt();
        return new Dossier(
                event.customerId(),
                fact.version(),
                new Opening(fact.position(), origin, fact.by(), at),
                event.file(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false);
    }

    private static Note corrected(Note note, FollowUpCorrected event, Fact fact) {
        return new Note(note.id(), note.author(), event.followUp(), note.at(), fact.at(), fact.version());
    }

    private Dossier at(long newVersion) {
        return new Dossier(id, newVersion, opening, file, holding, contacts, notes, classes, laidAside, gone);
    }

    private Dossier saying(CustomerFile newFile) {
        return new Dossier(id, version, opening, newFile, holding, contacts, notes, classes, laidAside, gone);
    }

    private Dossier held(@Nullable Holding newHolding) {
        return new Dossier(id, version, opening, file, newHolding, contacts, notes, classes, laidAside, gone);
    }

    private Dossier reachedBy(List<Contact> newContacts) {
        return new Dossier(id, version, opening, file, holding, newContacts, notes, classes, laidAside, gone);
    }

    private Dossier noted(List<Note> newNotes) {
        return new Dossier(id, version, opening, file, holding, contacts, newNotes, classes, laidAside, gone);
    }

    private Dossier sitting(List<ClassId> newClasses) {
        return new Dossier(id, version, opening, file, holding, contacts, notes, newClasses, laidAside, gone);
    }

    private Dossier standing(@Nullable String nowLaidAside, boolean nowGone) {
        return new Dossier(id, version, opening, file, holding, contacts, notes, classes, nowLaidAside, nowGone);
    }

    private static <T> List<T> and(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }

    private static <T> List<T> without(List<T> some, T one) {
        return some.stream().filter(other -> !other.equals(one)).toList();
    }

    private static <T> List<T> each(List<T> some, UnaryOperator<T> change) {
        return some.stream().map(change).toList();
    }
}
