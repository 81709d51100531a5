package rollbook.command.classlist;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.classlist.ClassStory.ADMIN;
import static rollbook.command.classlist.ClassStory.CLASS;
import static rollbook.command.classlist.ClassStory.FIRST_DAY;
import static rollbook.command.classlist.ClassStory.HAIDIAN;
import static rollbook.command.classlist.ClassStory.HE;
import static rollbook.command.classlist.ClassStory.LIN;
import static rollbook.command.classlist.ClassStory.LINUX;
import static rollbook.command.classlist.ClassStory.LINUX_PRICE;
import static rollbook.command.classlist.ClassStory.PUDONG;
import static rollbook.command.classlist.ClassStory.PYTHON;
import static rollbook.command.classlist.ClassStory.PYTHON_PRICE;
import static rollbook.command.classlist.ClassStory.enrollment;
import static rollbook.command.classlist.ClassStory.plan;
import static rollbook.command.classlist.ClassStory.queued;
import static rollbook.command.classlist.ClassStory.seated;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refusal.Stale;
import rollbook.api.catalog.CourseEvent.CoursePriced;
import rollbook.api.classlist.ClassField;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListCommand.ReviseClass;
import rollbook.api.classlist.ClassListEvent.ClassCapacitySet;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassRescheduled;
import rollbook.api.classlist.ClassListEvent.ClassTypeSet;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.TeachersAssigned;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassListRefusal.AlreadyOpen;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.classlist.ClassListRefusal.TooFewSeats;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Seat;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffId;
import rollbook.api.unique.UniqueKind;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.unique.UniqueStory;

class ReviseClassTest {

    private final School school = ClassStory.school(new MemoryLog());

    @BeforeEach
    void a_class_is_open() {
        school.when(new OpenClass(CLASS, plan()), LIN);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void each_thing_that_is_settled_anew_is_a_fact_of_its_own() {
        var values = new ClassPlan(
                PUDONG,
                PYTHON,
                ClassType.WEEKEND,
                new Semester("8"),
                List.of(LIN.id(), HE.id()),
                FIRST_DAY.plusDays(7),
                null,
                30);

        school.when(new ReviseClass(CLASS, EnumSet.allOf(ClassField.class), values), LIN)
                .happened(
                        new ClassMoved(CLASS, PUDONG, PYTHON, new Semester("8"), PYTHON_PRICE),
                        new ClassTypeSet(CLASS, ClassType.WEEKEND),
                        new ClassRescheduled(CLASS, FIRST_DAY.plusDays(7), null),
                        new TeachersAssigned(CLASS, List.of(LIN.id(), HE.id())),
                        new ClassCapacitySet(CLASS, 30),
                        UniqueStory.givenBack(UniqueKind.CLASS, "haidian python 7", CLASS),
                        UniqueStory.taken(UniqueKind.CLASS, "pudong python 8", CLASS));
    }

    @Test
    void students_who_come_and_go_make_nobody_look_again() {
        school.given(ADMIN, seated("li"), seated("ma"), new SeatGivenUp(CLASS, enrollment("li")));

        school.when(smaller(30), School.having(LIN, 0)).happened(new ClassCapacitySet(CLASS, 30));
    }

    @Test
    void who_has_not_seen_the_present_plan_looks_again_first() {
        school.when(smaller(30), LIN);
        school.given(ADMIN, seated("li"));

        school.when(smaller(25), School.having(LIN, 0)).wasRefused(new Stale(0, 2));
        school.when(smaller(25), School.having(LIN, 7)).wasRefused(new Stale(7, 2));
        school.when(smaller(25), School.having(LIN, 1)).happened(new ClassCapacitySet(CLASS, 25));
    }

    private static ReviseClass smaller(int seats) {
        return new ReviseClass(
                CLASS,
                Set.of(ClassField.CAPACITY),
                new ClassPlan(null, null, null, null, List.of(), null, null, seats));
    }

    @Test
    void what_is_so_already_is_no_fact() {
        school.when(new ReviseClass(CLASS, EnumSet.allOf(ClassField.class), plan()), LIN)
                .changedNothing();
    }

    @Test
    void a_class_that_teaches_something_else_costs_what_that_costs() {
        school.given(ADMIN, new CoursePriced(PYTHON, PYTHON_PRICE.plus(LINUX_PRICE)));

        school.when(
                        new ReviseClass(
                                CLASS,
                                Set.of(ClassField.COURSE),
                                new ClassPlan(null, LINUX, null, null, List.of(), null, null, null)),
                        ADMIN)
                .happened(
                        new ClassMoved(CLASS, HAIDIAN, LINUX, new Semester("7"), LINUX_PRICE),
                        UniqueStory.givenBack(UniqueKind.CLASS, "haidian python 7", CLASS),
                        UniqueStory.taken(UniqueKind.CLASS, "haidian linux 7", CLASS));
    }

    @Test
    void it_does_not_move_where_another_is() {
        var other = new ClassId("python-8");
        school.when(new OpenClass(other, semester("8")), ADMIN);

        school.when(new ReviseClass(other, Set.of(ClassField.SEMESTER), semester("7")), ADMIN)
                .wasRefused(new AlreadyOpen(HAIDIAN, PYTHON, new Semester("7")));
    }

    @Test
    void it_never_has_fewer_seats_than_people_sit_in_it() {
        school.given(ADMIN, seated("li"), seated("ma"));

        school.when(new ReviseClass(CLASS, Set.of(ClassField.CAPACITY), seats(1)), LIN)
                .wasRefused(new TooFewSeats(CLASS, 1, 2));
        school.when(new ReviseClass(CLASS, Set.of(ClassField.CAPACITY), seats(0)), LIN)
                .wasRefused(new Malformed(List.of(new FieldError("capacity", "out-of-range", "between 1 and 100000"))));
    }

    @Test
    void more_seats_are_for_those_who_waited_and_others_are_told() {
        var log = new MemoryLog();
        var told = new ArrayList<Seat>();
        try (var here = ClassStory.school(log, (_, seat) -> told.add(seat))) {
            here.given(ADMIN, ClassStory.opened(), seated("li"), seated("ma"), queued("sun"), queued("zhou"));

            here.when(new ReviseClass(CLASS, Set.of(ClassField.CAPACITY), seats(3)), LIN)
                    .happened(
                            new ClassCapacitySet(CLASS, 3),
                            new WaitingListLeft(CLASS, enrollment("sun")),
                            seated("sun"));
        }
        assertThat(told).containsExactly(new Seat(enrollment("sun"), new CustomerId("sun")));
    }

    @Test
    void others_have_no_say_in_it() {
        school.when(new ReviseClass(CLASS, Set.of(ClassField.CAPACITY), seats(9)), HE)
                .wasRefused(new NotYourClass(CLASS));
        var nowhere = new ClassId("nowhere");
        school.when(new ReviseClass(nowhere, Set.of(ClassField.CAPACITY), seats(9)), ADMIN)
                .wasRefused(new NoSuchClass(nowhere));
    }

    @Test
    void who_taught_it_may_have_left_since() {
        school.given(ADMIN, new StaffDeactivated(LIN.id(), "moved"));

        school.when(new ReviseClass(CLASS, Set.of(ClassField.TEACHERS), teachers(LIN.id(), HE.id())), ADMIN)
                .happened(new TeachersAssigned(CLASS, List.of(LIN.id(), HE.id())));
        school.when(new ReviseClass(CLASS, Set.of(ClassField.TEACHERS), teachers(new StaffId("nobody"))), ADMIN)
                .wasRefused(new Malformed(
                        List.of(new FieldError("teacherIds[0]", "unknown", "names nobody who works here"))));
    }

    @Test
    void what_is_over_stays_as_it_was() {
        school.given(LIN, new ClassClosed(CLASS, "over"));

        school.when(new ReviseClass(CLASS, Set.of(ClassField.CAPACITY), seats(9)), LIN)
                .wasRefused(new ClassIsOver(CLASS));
    }

    private static ClassPlan semester(String semester) {
        return plan().with(
                        Set.of(ClassField.SEMESTER),
                        new ClassPlan(null, null, null, new Semester(semester), List.of(), null, null, null));
    }

    private static ClassPlan seats(@Nullable Integer seats) {
        return new ClassPlan(null, null, null, null, List.of(), null, null, seats);
    }

    private static ClassPlan teachers(StaffId... teachers) {
        return new ClassPlan(null, null, null, null, List.of(teachers), null, null, null);
    }
}
