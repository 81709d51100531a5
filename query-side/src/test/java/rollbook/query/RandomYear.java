package rollbook.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.ContactAdded;
import rollbook.api.customer.CustomerEvent.ContactRemoved;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
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
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Origin;
import rollbook.api.customer.Source;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffEvent.RolesAssigned;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;

/** A year of a school, made up from a seed: anything may happen to anybody, in any order that the files allow. */
public final class RandomYear {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单曾解";

    private final School school;
    private final Random random;
    private final List<CustomerId> customers = new ArrayList<>();
    private final List<StaffId> staff = new ArrayList<>();
    private int made;

    public RandomYear(School school, long seed) {
        this.school = school;
        this.random = new Random(seed);
    }

    /** So many things happen. */
    public void pass(int events) {
        for (int i = 0; i < events; i++) {
            if (staff.size() < 3 || random.nextInt(50) == 0) {
                hire();
            } else if (customers.size() < 5 || random.nextInt(3) == 0) {
                register();
            } else {
                somethingHappensTo(pick(customers));
            }
        }
    }

    private void hire() {
        var id = new StaffId("staff-" + made++);
        staff.add(id);
        school.happened(id, new StaffHired(id, id.value(), name(), Set.of(Role.CONSULTANT), null, null, null));
        school.happened(id, new RolesAssigned(id, Set.of(Role.MANAGER, Role.CONSULTANT)));
    }

    private void register() {
        var id = new CustomerId("customer-" + made++);
        customers.add(id);
        school.happened(id, registration(id));
    }

    private CustomerRegistered registration(CustomerId id) {
        var origin = random.nextBoolean()
                ? null
                : new Origin(new ImportId("import"), null, LONG_AGO.plusSeconds(random.nextInt(1_000)));
        return new CustomerRegistered(id, file(), origin);
    }

    private void somethingHappensTo(CustomerId id) {
        var note = new FollowUpId(id.value() + "-note");
        var contact = new ContactId(id.value() + "-contact");
        switch (random.nextInt(10)) {
            case 0 -> school.happened(id, new CustomerClaimed(id, pick(staff)));
            case 1 -> school.happened(id, new CustomerAssigned(id, pick(staff), null, ""));
            case 2 -> school.happened(id, new CustomerReleased(id, pick(staff), ""));
            case 3 ->
                school.happened(
                        id, new CustomerFileCorrected(id, file(), Set.of(pick(List.of(CustomerField.values())))));
            case 4 ->
                school.happened(
                        id,
                        new FollowUpRecorded(id, note, pick(staff), followUp()),
                        new FollowUpCorrected(id, note, followUp()));
            case 5 ->
                school.happened(
                        id, new ContactAdded(id, contact, new ContactDetails(name(), null, number(), null, null)));
            case 6 -> school.happened(id, new ContactRemoved(id, contact));
            case 7 ->
                school.happened(
                        id, random.nextBoolean() ? new CustomerMarkedForDeletion(id, "") : new CustomerRestored(id));
            case 8 -> enroll(id);
            default -> comesAgain(id);
        }
    }

    private void enroll(CustomerId id) {
        var classId = new ClassId("class-" + made++);
        var enrollment = EnrollmentId.of(id, classId);
        school.happened(
                id,
                new CustomerPutOnWaitingList(id, enrollment, classId),
                random.nextBoolean()
                        ? new CustomerLeftWaitingList(id, enrollment, classId)
                        : new CustomerEnrolled(id, enrollment, classId));
        if (random.nextBoolean()) {
            school.happened(id, new CustomerEnrolled(id, enrollment, classId));
            school.happened(id, new CustomerLeftClass(id, enrollment, classId));
        }
    }

    private void comesAgain(CustomerId id) {
        CustomerEvent undone = new RegistrationUndone(id, new ImportId("import"));
        school.happened(id, undone, registration(id));
    }

    private CustomerFile file() {
        return new CustomerFile(
                name(),
                number(),
                null,
                number(),
                null,
                null,
                null,
                null,
                null,
                null,
                random.nextBoolean() ? null : pick(List.of(Source.values())),
                null,
                null,
                "q\"uote \\ and {brace}",
                random.nextBoolean() ? List.of() : List.of("tag, with \"signs\"", "旧"),
                null);
    }

    private FollowUp followUp() {
        var next = random.nextBoolean() ? null : LONG_AGO.plusSeconds(random.nextInt(1_000_000));
        return new FollowUp(name(), pick(List.of(Intention.values())), null, next);
    }

    private @Nullable String number() {
        return random.nextInt(5) == 0 ? null : Long.toString(10_000_000_000L + random.nextInt(Integer.MAX_VALUE));
    }

    private String name() {
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(NAMES.charAt(random.nextInt(NAMES.length())));
        }
        return name.toString();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
