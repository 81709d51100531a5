package rollbook.query.customer;

import static rollbook.query.customer.Customers.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
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
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;
import rollbook.query.School;

/** What happens to customers in the log: anything, in any order, but mostly that they change hands. */
public final class Lives {

    private static final int CUSTOMERS = 25;
    private static final int LARGEST_BATCH = 40;
    private static final int SHELF = 2_039;
    private static final List<StaffId> STAFF = List.of(School.LI.id(), School.ZHAO.id(), School.MANAGER.id());

    private final Random random;
    private final Map<String, Long> versions = new HashMap<>();
    private long position;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    public Lives(long seed) {
        this.random = new Random(seed);
    }

    public Instant now() {
        return now;
    }

    /** As the log tells it. */
    public DomainEventMessage<?> happened(CustomerEvent event) {
        now = now.plusNanos(1_234_567);
        var id = event.customerId().value();
        var version = versions.merge(id, 0L, (before, _) -> before + 1);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(nextPosition()),
                new GenericDomainEventMessage<>(
                        "any", id, version, event, MetaData.from(School.LI.toMetaData()), School.anyId(), now));
    }

    /** Some events follow others at a distance: who stands at a round number begins a shelf of the list. */
    private long nextPosition() {
        position = random.nextInt(10) == 0 ? (position / SHELF + 1) * SHELF : position + 1;
        return position;
    }

    /** So many batches as they are read from the log; now and then one comes again, by itself or together with what is new. */
    public List<List<DomainEventMessage<?>>> batches(int many) {
        var batches = new ArrayList<List<DomainEventMessage<?>>>();
        batches.add(some());
        while (batches.size() < many) {
            var again = batches.get(random.nextInt(batches.size()));
            switch (random.nextInt(6)) {
                case 0 -> batches.add(again);
                case 1 ->
                    batches.add(Stream.concat(batches.getLast().stream(), some().stream())
                            .toList());
                default -> batches.add(some());
            }
        }
        return batches;
    }

    private List<DomainEventMessage<?>> some() {
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (int i = random.nextInt(LARGEST_BATCH); i >= 0; i--) {
            batch.add(happened(something()));
        }
        return batch;
    }

    private CustomerEvent something() {
        var id = new CustomerId("customer-" + random.nextInt(CUSTOMERS));
        if (!versions.containsKey(id.value())) {
            return registered(id);
        }
        return random.nextInt(3) == 0 ? anything(id) : changesHands(id);
    }

    private CustomerRegistered registered(CustomerId id) {
        return new CustomerRegistered(id, file("孟获", number(), number()), null);
    }

    private CustomerEvent changesHands(CustomerId id) {
        return switch (random.nextInt(3)) {
            case 0 -> new CustomerClaimed(id, anybody());
            case 1 -> new CustomerAssigned(id, anybody(), null, "");
            default -> new CustomerReleased(id, anybody(), "");
        };
    }

    private CustomerEvent anything(CustomerId id) {
        var note = new FollowUpId("note-" + random.nextInt(3));
        var said = new FollowUp("called " + number(), Intention.NO_PLAN, null, null);
        var contact = new ContactId("contact-" + random.nextInt(3));
        var details = new ContactDetails("祝融", "mother", number(), number(), null);
        var classId = new ClassId("class-" + random.nextInt(3));
        var enrollment = EnrollmentId.of(id, classId);
        return switch (random.nextInt(16)) {
            case 0 -> new CustomerFileCorrected(id, file("祝融", number(), null), Set.of(CustomerField.QQ));
            case 1, 2 -> new FollowUpRecorded(id, note, anybody(), said);
            case 3 -> new FollowUpCorrected(id, note, said);
            case 4 -> new ContactAdded(id, contact, details);
            case 5 -> new ContactCorrected(id, contact, details);
            case 6 -> new ContactRemoved(id, contact);
            case 7 -> new CustomerEnrolled(id, enrollment, classId);
            case 8 -> new CustomerLeftClass(id, enrollment, classId);
            case 9 -> new CustomerPutOnWaitingList(id, enrollment, classId);
            case 10 -> new CustomerLeftWaitingList(id, enrollment, classId);
            case 11 -> new CustomerMarkedForDeletion(id, "double");
            case 12 -> new CustomerRestored(id);
            case 13 -> new CustomerErased(id, anybody(), now, "");
            case 14 -> new RegistrationUndone(id, new ImportId("import"));
            default -> registered(id);
        };
    }

    private StaffId anybody() {
        return STAFF.get(random.nextInt(STAFF.size()));
    }

    private String number() {
        return Integer.toString(100_000 + random.nextInt(900_000));
    }
}
