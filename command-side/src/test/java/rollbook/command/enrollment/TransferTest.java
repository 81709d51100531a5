package rollbook.command.enrollment;

import static rollbook.command.enrollment.EnrollmentStory.JAVA;
import static rollbook.command.enrollment.EnrollmentStory.LI;
import static rollbook.command.enrollment.EnrollmentStory.MA;
import static rollbook.command.enrollment.EnrollmentStory.PYTHON;
import static rollbook.command.enrollment.EnrollmentStory.TUITION;
import static rollbook.command.enrollment.EnrollmentStory.WANG;
import static rollbook.command.enrollment.EnrollmentStory.ZHAO;
import static rollbook.command.enrollment.EnrollmentStory.enroll;
import static rollbook.command.enrollment.EnrollmentStory.enrollOrWait;
import static rollbook.command.enrollment.EnrollmentStory.gaveUp;
import static rollbook.command.enrollment.EnrollmentStory.id;
import static rollbook.command.enrollment.EnrollmentStory.leftClass;
import static rollbook.command.enrollment.EnrollmentStory.movedUp;
import static rollbook.command.enrollment.EnrollmentStory.openSchool;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Event;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentCommand.Transfer;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.api.enrollment.EnrollmentRefusal.NotInClass;
import rollbook.api.enrollment.EnrollmentRefusal.SameClass;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.command.School;

class TransferTest {

    private static final Money JAVA_TUITION = Money.of("25000.00");

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_student_goes_on_to_another_class_in_one_act() {
        school.when(enroll(LI, PYTHON), WANG);

        school.when(transfer(LI, PYTHON, JAVA), WANG)
                .happened(wentOn(LI, PYTHON, JAVA, JAVA_TUITION).toArray(Event[]::new));
    }

    @Test
    void the_seat_left_behind_goes_to_the_first_who_waits() {
        school.when(enroll(LI, JAVA), WANG);
        school.when(enrollOrWait(MA, JAVA), WANG);

        var expected = new ArrayList<>(wentOn(LI, JAVA, PYTHON, TUITION));
        expected.addAll(movedUp(MA, JAVA, JAVA_TUITION));
        school.when(transfer(LI, JAVA, PYTHON), WANG).happened(expected.toArray(Event[]::new));
    }

    @Test
    void asking_twice_changes_nothing() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(transfer(LI, PYTHON, JAVA), WANG);

        school.when(transfer(LI, PYTHON, JAVA), WANG).changedNothing();
    }

    @Test
    void a_full_class_takes_nobody_and_the_old_seat_is_kept() {
        school.when(enroll(MA, JAVA), WANG);
        school.when(enroll(LI, PYTHON), WANG);

        school.when(transfer(LI, PYTHON, JAVA), WANG).wasRefused(new ClassFull(JAVA, 1, 1, 0));
        school.when(enroll(LI, PYTHON), WANG).wasRefused(new AlreadyEnrolled(id(LI, PYTHON), EnrollmentState.ENROLLED));
    }

    @Test
    void nobody_goes_where_they_are() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(enroll(LI, JAVA), WANG);

        school.when(transfer(LI, PYTHON, PYTHON), WANG).wasRefused(new SameClass(PYTHON));
        school.when(transfer(LI, PYTHON, JAVA), WANG)
                .wasRefused(new AlreadyEnrolled(id(LI, JAVA), EnrollmentState.ENROLLED));
    }

    @Test
    void who_waits_has_no_seat_to_leave() {
        school.when(enroll(LI, JAVA), WANG);
        school.when(enrollOrWait(MA, JAVA), WANG);

        school.when(transfer(MA, JAVA, PYTHON), WANG).wasRefused(new NotInClass(id(MA, JAVA), EnrollmentState.WAITING));
    }

    @Test
    void who_transferred_may_come_back() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(transfer(LI, PYTHON, JAVA), WANG);

        school.when(transfer(LI, JAVA, PYTHON), WANG)
                .happened(wentOn(LI, JAVA, PYTHON, TUITION).toArray(Event[]::new));
    }

    @Test
    void only_who_holds_the_customer_moves_them_and_there_must_be_such_a_class() {
        var nowhere = new ClassId("nowhere");
        school.when(enroll(LI, PYTHON), WANG);

        school.when(transfer(LI, PYTHON, JAVA), ZHAO).wasRefused(new NotTheHolder(LI));
        school.when(transfer(LI, PYTHON, nowhere), WANG).wasRefused(new NoSuchClass(nowhere));
    }

    private static Transfer transfer(CustomerId customer, ClassId from, ClassId to) {
        return new Transfer(id(customer, from), to);
    }

    private static List<Event> wentOn(CustomerId customer, ClassId from, ClassId to, Money tuition) {
        var old = id(customer, from);
        var now = id(customer, to);
        return List.of(
                new TransferredOut(old, customer, now),
                new SeatTaken(to, now, customer),
                new TransferredIn(now, customer, to, old, WANG.id(), tuition),
                leftClass(customer, from),
                new CustomerEnrolled(customer, now, to),
                gaveUp(customer, from));
    }
}
