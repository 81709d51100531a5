package rollbook.query.classlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Personal;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.classlist.ClassListEvent.ClassCapacitySet;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassListEvent.ClassRescheduled;
import rollbook.api.classlist.ClassListEvent.ClassTypeSet;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.TeachersAssigned;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassListQuery.GetRoster;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.ClassView;
import rollbook.api.classlist.Roster;
import rollbook.api.classlist.Roster.Student;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffName;
import rollbook.query.School;

class ClassAnswersTest {

    private final School school = School.shared();
    private final String word = School.anyId();
    private final Actor lecturer = School.actor("lin-" + word.substring(0, 8), Role.LECTURER);
    private final Actor other = School.actor("he-" + word.substring(0, 8), Role.LECTURER);
    private final BranchId branch = new BranchId(School.anyId());
    private final CourseId course = new CourseId(School.anyId());
    private final ClassId id = new ClassId(School.anyId());

    @BeforeEach
    void a_class_is_open() {
        school.happened(branch, new BranchOpened(branch, "Branch " + word, null));
        school.happened(course, new CourseOffered(course, "Course " + word, Money.of("100.00"), 5, null));
        school.happened(
                lecturer.id(),
                new StaffHired(
                        lecturer.id(), lecturer.id().value(), "Lin " + word, Set.of(Role.LECTURER), null, null, null));
        happened(new ClassOpened(
                id,
                branch,
                course,
                ClassType.WEEKEND,
                new Semester("7"),
                List.of(lecturer.id()),
                LocalDate.of(2026, 3, 1),
                null,
                2,
                Money.of("100.00")));
    }

    @Test
    void a_class_is_shown_with_the_names_of_what_it_refers_to() {
        assertThat(get(School.MANAGER))
                .returns("Branch " + word, ClassView::branch)
                .returns("Course " + word, ClassView::course)
                .returns(List.of(new StaffName(lecturer.id(), "Lin " + word)), ClassView::teachers)
                .returns(Money.of("100.00"), ClassView::tuition)
                .returns(true, ClassView::open)
                .returns(0L, ClassView::version);
    }

    @Test
    void a_class_whose_first_day_lies_in_no_calendar_is_there_all_the_same() {
        happened(new ClassRescheduled(id, LocalDate.of(0, 1, 1), LocalDate.of(10_000, 1, 1)));

        assertThat(get(School.MANAGER))
                .returns(LocalDate.of(1, 1, 1), ClassView::startDate)
                .returns(LocalDate.of(9999, 12, 31), ClassView::endDate);
    }

    @Test
    void why_it_was_closed_is_forgotten_with_the_next_person_and_that_it_was_is_not() {
        var person = new CustomerId(School.anyId());
        happened(new ClassClosed(id, "Wang went away"));
        school.happened(person, new CustomerErased(person, School.LI.id(), Instant.EPOCH, "asked for it"));

        assertThat(get(School.MANAGER))
                .returns(false, ClassView::open)
                .returns(Personal.ERASED, ClassView::closingReason);
    }

    @Test
    void what_is_settled_anew_shows() {
        var before = school.now();
        awaitAnotherMicrosecond();
        happened(
                new ClassMoved(id, branch, course, new Semester("8"), Money.of("110.00")),
                new ClassRescheduled(id, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 1)),
                new ClassTypeSet(id, ClassType.ONLINE),
                new ClassCapacitySet(id, null),
                new TeachersAssigned(id, List.of()),
                new ClassClosed(id, "over"));

        assertThat(get(School.MANAGER))
                .returns(new Semester("8"), ClassView::semester)
                .returns(LocalDate.of(2026, 9, 1), ClassView::endDate)
                .returns(ClassType.ONLINE, ClassView::type)
                .returns(null, ClassView::capacity)
                .returns(List.of(), ClassView::teacherIds)
                .returns(Money.of("110.00"), ClassView::tuition)
                .returns(false, ClassView::open)
                .returns("over", ClassView::closingReason);
        assertThat(school.find(new GetClass(id, before), ClassView.class, School.MANAGER))
                .hasValueSatisfying(then -> assertThat(then)
                        .returns(new Semester("7"), ClassView::semester)
                        .returns(2, ClassView::capacity)
                        .returns(true, ClassView::open));
    }

    @Test
    void who_sits_and_who_waits_is_shown_in_the_order_in_which_they_came() {
        registered("li", "李雷", School.LI);
        registered("ma", "马云飞", School.ZHAO);
        registered("sun", "孙悦", School.LI);
        happened(seated("li"), seated("ma"), new WaitingListJoined(id, enrollment("sun"), customer("sun")));

        assertThat(get(School.MANAGER)).returns(2, ClassView::seated).returns(1, ClassView::waiting);
        var roster = roster(School.MANAGER);
        assertThat(roster.items()).extracting(Student::student).containsExactly("李雷", "马云飞");
        assertThat(roster.waiting()).extracting(Student::student).containsExactly("孙悦");
        assertThat(roster(School.ZHAO).items())
                .singleElement()
                .returns("马云飞", Student::student)
                .returns(2, Student::place);

        happened(new SeatGivenUp(id, enrollment("li")), new WaitingListLeft(id, enrollment("sun")), seated("sun"));
        assertThat(roster(lecturer).items()).extracting(Student::student).containsExactly("马云飞", "孙悦");
        assertThat(roster(lecturer)).returns(2, Roster::seated).returns(0, Roster::wanted);
    }

    @Test
    void a_long_roster_is_read_page_by_page() {
        registered("li", "李雷", School.LI);
        registered("ma", "马云飞", School.ZHAO);
        registered("sun", "孙悦", School.LI);
        happened(seated("li"), seated("ma"), seated("sun"));
        school.settle();
        var second = new GetRoster(id, new PageRequest(2, 2, ""));

        assertThat(school.find(second, Roster.class, School.MANAGER))
                .hasValueSatisfying(roster -> assertThat(roster)
                        .returns(3L, Roster::total)
                        .returns(3, Roster::seated)
                        .extracting(Roster::items, LIST)
                        .extracting("student", "place")
                        .containsExactly(tuple("孙悦", 3)));
        assertThat(school.find(second, Roster.class, School.LI))
                .hasValueSatisfying(
                        roster -> assertThat(roster).returns(2L, Roster::total).returns(List.of(), Roster::items));
    }

    @Test
    void who_only_teaches_sees_their_own_classes() {
        assertThat(school.find(new GetClass(id, null), ClassView.class, lecturer))
                .isPresent();
        assertThat(school.find(new GetClass(id, null), ClassView.class, other)).isEmpty();
        assertThat(school.find(new GetRoster(id, null), Roster.class, other)).isEmpty();
        assertThat(find(new ClassFilter(word, null, null, null, null, null, null), other))
                .isEmpty();
        assertThat(find(ClassFilter.ALL, lecturer)).containsExactly(id);
    }

    @Test
    void classes_are_found_by_everything_that_is_known_of_them() {
        var code = get(School.MANAGER).code();

        assertThat(List.of(
                        new ClassFilter(code, null, null, null, null, null, null),
                        new ClassFilter("COURSE " + word, null, null, null, null, null, null),
                        new ClassFilter("lin " + word, null, null, null, null, null, null),
                        new ClassFilter(null, branch, null, null, null, null, null),
                        new ClassFilter(null, null, course, null, null, null, null),
                        new ClassFilter(null, branch, null, ClassType.WEEKEND, " ７ ", lecturer.id(), true)))
                .allSatisfy(filter -> assertThat(find(filter, School.MANAGER)).containsExactly(id));
        assertThat(List.of(
                        new ClassFilter(null, branch, null, ClassType.ONLINE, null, null, null),
                        new ClassFilter(null, branch, null, null, "8", null, null),
                        new ClassFilter(null, branch, null, null, null, other.id(), null),
                        new ClassFilter(null, branch, null, null, null, null, false)))
                .allSatisfy(filter -> assertThat(find(filter, School.MANAGER)).isEmpty());
    }

    @Test
    void a_class_of_two_thousand_has_everybody_on_its_roster() {
        happened(new ClassCapacitySet(id, null));
        happened(IntStream.range(0, 2_000).mapToObj(i -> seated("s" + i)).toArray(ClassListEvent[]::new));
        school.settle();

        assertThat(roster(School.MANAGER).items())
                .hasSize(2_000)
                .extracting(Student::place)
                .isSorted();
    }

    private void happened(ClassListEvent... events) {
        school.happened(id, events);
    }

    private void registered(String who, String name, Actor holder) {
        var customer = customer(who);
        var file = CustomerFile.EMPTY.with(
                Set.of(CustomerField.NAME),
                new CustomerFile(
                        name, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                        null));
        school.happened(
                customer, new CustomerRegistered(customer, file, null), new CustomerClaimed(customer, holder.id()));
    }

    private CustomerId customer(String who) {
        return new CustomerId(who + "-" + word);
    }

    private EnrollmentId enrollment(String who) {
        return EnrollmentId.of(customer(who), id);
    }

    private SeatTaken seated(String who) {
        return new SeatTaken(id, enrollment(who), customer(who));
    }

    private ClassView get(Actor actor) {
        return school.find(new GetClass(id, null), ClassView.class, actor).orElseThrow();
    }

    private Roster roster(Actor actor) {
        return school.find(new GetRoster(id, null), Roster.class, actor).orElseThrow();
    }

    private List<ClassId> find(ClassFilter filter, Actor actor) {
        return school
                .ask(new FindClasses(filter, new PageRequest(1, 100, "code")), ClassPage.class, actor)
                .items()
                .stream()
                .map(ClassView::id)
                .toList();
    }

    private void awaitAnotherMicrosecond() {
        var now = school.now();
        while (!school.now().isAfter(now.plusNanos(2_000))) {
            Thread.onSpinWait();
        }
    }
}
