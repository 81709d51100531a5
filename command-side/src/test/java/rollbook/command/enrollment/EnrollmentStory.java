package rollbook.command.enrollment;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Event;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerLeftClass;
import rollbook.api.customer.CustomerEvent.CustomerLeftWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.catalog.CatalogDecisions;
import rollbook.command.classlist.ClassListDecisions;
import rollbook.command.customer.CapPolicy;
import rollbook.command.customer.CustomerDecisions;
import rollbook.command.staff.StaffDecisions;
import rollbook.command.unique.UniqueDecisions;
import rollbook.command.unique.UniqueStory;

/** The cast: a consultant and her customers, finance, the boss, a school run by one person, and two small classes. */
final class EnrollmentStory {

    static final Actor WANG = actor("wang", Role.CONSULTANT);
    static final Actor ZHAO = actor("zhao", Role.CONSULTANT);
    static final Actor CHEN = actor("chen", Role.MANAGER);
    static final Actor FINANCE = actor("liang", Role.FINANCE);
    static final Actor BOSS = actor("zheng", Role.BOSS);
    static final Actor ALONE =
            actor("alone", Role.ADMIN, Role.BOSS, Role.MANAGER, Role.CONSULTANT, Role.FINANCE, Role.FRONT_DESK);

    static final CustomerId LI = new CustomerId("li");
    static final CustomerId MA = new CustomerId("ma");
    static final CustomerId SUN = new CustomerId("sun");

    static final ClassId PYTHON = new ClassId("python");
    static final ClassId JAVA = new ClassId("java");

    static final Money TUITION = Money.of("9800.00");
    static final Money LIMIT = Money.of("20000.00");

    private EnrollmentStory() {}

    static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }

    static School node(MemoryLog log) {
        return School.node(
                log,
                new UniqueDecisions(UniqueStory.KEY),
                new CustomerDecisions(new CapPolicy(150, Map.of())),
                new StaffDecisions(),
                new CatalogDecisions(Currency.getInstance("CNY")),
                new ClassListDecisions(),
                new EnrollmentDecisions(new ApprovalPolicy(LIMIT)));
    }

    /** Python has two seats, Java one; Wang holds all customers. */
    static School openSchool() {
        return node(new MemoryLog())
                .given(ALONE, opened(PYTHON, 2, TUITION), opened(JAVA, 1, Money.of("25000.00")))
                .given(WANG, registered(LI), registered(MA), registered(SUN))
                .given(WANG, claimed(LI), claimed(MA), claimed(SUN));
    }

    static ClassOpened opened(ClassId id, int seats, Money tuition) {
        return new ClassOpened(
                id,
                new BranchId("center"),
                new CourseId("course-" + id),
                ClassType.FULL_TIME,
                new Semester("7"),
                List.of(),
                LocalDate.parse("2026-03-01"),
                null,
                seats,
                tuition);
    }

    static CustomerRegistered registered(CustomerId customer) {
        var name = new CustomerFile(
                customer.value(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
        return new CustomerRegistered(customer, CustomerFile.EMPTY.with(Set.of(CustomerField.NAME), name), null);
    }

    static CustomerClaimed claimed(CustomerId customer) {
        return new CustomerClaimed(customer, WANG.id());
    }

    static EnrollmentId id(CustomerId customer, ClassId classId) {
        return EnrollmentId.of(customer, classId);
    }

    static Enroll enroll(CustomerId customer, ClassId classId) {
        return new Enroll(customer, classId, false);
    }

    static Enroll enrollOrWait(CustomerId customer, ClassId classId) {
        return new Enroll(customer, classId, true);
    }

    /** What happens when somebody gets a seat. */
    static Event[] seated(CustomerId customer, ClassId classId, Actor by, Money tuition) {
        var id = id(customer, classId);
        return new Event[] {
            new SeatTaken(classId, id, customer),
            new Enrolled(id, customer, classId, by.id(), tuition),
            new CustomerEnrolled(customer, id, classId)
        };
    }

    /** What happens when somebody has to wait. */
    static Event[] queued(CustomerId customer, ClassId classId, Actor by) {
        var id = id(customer, classId);
        return new Event[] {
            new WaitingListJoined(classId, id, customer),
            new PutOnWaitingList(id, customer, classId, by.id()),
            new CustomerPutOnWaitingList(customer, id, classId)
        };
    }

    /** What happens when who has waited gets a seat. */
    static List<Event> movedUp(CustomerId customer, ClassId classId, Money tuition) {
        var id = id(customer, classId);
        return List.of(
                new WaitingListLeft(classId, id),
                new SeatTaken(classId, id, customer),
                new CustomerEnrolled(customer, id, classId),
                new MovedUpFromWaitingList(id, customer, tuition));
    }

    static CustomerLeftClass leftClass(CustomerId customer, ClassId classId) {
        return new CustomerLeftClass(customer, id(customer, classId), classId);
    }

    static CustomerLeftWaitingList leftWaitingList(CustomerId customer, ClassId classId) {
        return new CustomerLeftWaitingList(customer, id(customer, classId), classId);
    }

    static SeatGivenUp gaveUp(CustomerId customer, ClassId classId) {
        return new SeatGivenUp(classId, id(customer, classId));
    }
}
