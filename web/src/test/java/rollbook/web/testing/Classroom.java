package rollbook.web.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Event;
import rollbook.api.Identifier;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/** Classes with their students, as the log tells it: for stories that begin when everybody sits. */
public final class Classroom {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    private static final Money TUITION = Money.of("500.00");

    private final EventStore log;

    public Classroom(EventStore log) {
        this.log = log;
    }

    /** A class of so many, taught by these. */
    public ClassId open(int students, StaffId... teachers) {
        return open(people(students), teachers);
    }

    /** The same with the enrolments of those who sit in it. */
    public ClassId openEnrolled(int students, StaffId... teachers) {
        var people = people(students);
        var id = open(people, teachers);
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var student : people) {
            var place = EnrollmentId.of(student, id);
            messages.addAll(messages(place, 0, List.of(new Enrolled(place, student, id, Actor.PROGRAM.id(), TUITION))));
        }
        log.publish(messages);
        return id;
    }

    private static List<CustomerId> people(int students) {
        return IntStream.range(0, students)
                .mapToObj(_ -> new CustomerId(UUID.randomUUID().toString()))
                .toList();
    }

    private ClassId open(List<CustomerId> seats, StaffId... teachers) {
        var id = new ClassId(UUID.randomUUID().toString());
        var events = new ArrayList<Event>();
        events.add(new ClassOpened(
                id,
                new BranchId("shahe-" + id.value().substring(0, 8)),
                new CourseId("Python"),
                ClassType.WEEKEND,
                new Semester("7"),
                List.of(teachers),
                FIRST_DAY,
                null,
                null,
                TUITION));
        seats.forEach(student -> events.add(seat(id, student)));
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < seats.size(); i++) {
            messages.addAll(messages(seats.get(i), 0, List.of(registered(seats.get(i), "学员" + i))));
        }
        messages.addAll(messages(id, 0, events));
        log.publish(messages);
        return id;
    }

    /** One more comes into a class that so many things have happened to. */
    public EnrollmentId joins(ClassId id, long version, String name) {
        var student = new CustomerId(UUID.randomUUID().toString());
        log.publish(messages(student, 0, List.of(registered(student, name))));
        log.publish(messages(id, version, List.of(seat(id, student))));
        return EnrollmentId.of(student, id);
    }

    private static SeatTaken seat(ClassId id, CustomerId student) {
        return new SeatTaken(id, EnrollmentId.of(student, id), student);
    }

    private static CustomerRegistered registered(CustomerId id, String name) {
        var named = new CustomerFile(
                name, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null);
        return new CustomerRegistered(id, CustomerFile.EMPTY.with(Set.of(CustomerField.NAME), named), null);
    }

    private static List<DomainEventMessage<?>> messages(Identifier to, long version, List<? extends Event> events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    "any", to.value(), version + messages.size(), event, MetaData.from(Actor.PROGRAM.toMetaData())));
        }
        return messages;
    }
}
