package rollbook.command.enrollment;

import static rollbook.command.enrollment.EnrollmentStory.ALONE;
import static rollbook.command.enrollment.EnrollmentStory.CHEN;
import static rollbook.command.enrollment.EnrollmentStory.LI;
import static rollbook.command.enrollment.EnrollmentStory.MA;
import static rollbook.command.enrollment.EnrollmentStory.PYTHON;
import static rollbook.command.enrollment.EnrollmentStory.SUN;
import static rollbook.command.enrollment.EnrollmentStory.TUITION;
import static rollbook.command.enrollment.EnrollmentStory.WANG;
import static rollbook.command.enrollment.EnrollmentStory.ZHAO;
import static rollbook.command.enrollment.EnrollmentStory.enroll;
import static rollbook.command.enrollment.EnrollmentStory.enrollOrWait;
import static rollbook.command.enrollment.EnrollmentStory.id;
import static rollbook.command.enrollment.EnrollmentStory.openSchool;
import static rollbook.command.enrollment.EnrollmentStory.queued;
import static rollbook.command.enrollment.EnrollmentStory.seated;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.NotAllowed;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.command.School;

class EnrollTest {

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_seat_the_enrolment_and_the_file_change_in_one_act() {
        school.when(enroll(LI, PYTHON), WANG).happened(seated(LI, PYTHON, WANG, TUITION));
    }

    @Test
    void a_full_class_is_refused_and_says_how_full_it_is() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(enroll(MA, PYTHON), WANG);

        school.when(enroll(SUN, PYTHON), WANG).wasRefused(new ClassFull(PYTHON, 2, 2, 0));
    }

    @Test
    void who_may_wait_waits() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(enrollOrWait(MA, PYTHON), WANG).happened(seated(MA, PYTHON, WANG, TUITION));

        school.when(enrollOrWait(SUN, PYTHON), WANG).happened(queued(SUN, PYTHON, WANG));
    }

    @Test
    void there_is_one_enrolment_per_customer_and_class() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(enroll(MA, PYTHON), WANG);
        school.when(enrollOrWait(SUN, PYTHON), WANG);

        school.when(enroll(LI, PYTHON), WANG).wasRefused(new AlreadyEnrolled(id(LI, PYTHON), EnrollmentState.ENROLLED));
        school.when(enrollOrWait(SUN, PYTHON), WANG)
                .wasRefused(new AlreadyEnrolled(id(SUN, PYTHON), EnrollmentState.WAITING));
    }

    @Test
    void a_request_that_comes_again_has_enrolled_already() {
        school.when(enroll(LI, PYTHON), WANG, "first");
        school.when(enroll(MA, PYTHON), WANG);
        school.when(enrollOrWait(SUN, PYTHON), WANG, "third");

        school.when(enroll(LI, PYTHON), WANG, "first").changedNothing();
        school.when(enrollOrWait(SUN, PYTHON), WANG, "third").changedNothing();
        school.when(enroll(LI, PYTHON), WANG, "second")
                .wasRefused(new AlreadyEnrolled(id(LI, PYTHON), EnrollmentState.ENROLLED));
        school.when(new Withdraw(id(LI, PYTHON), "ill", null), WANG);
        school.when(enroll(LI, PYTHON), WANG, "first").changedNothing();
    }

    @Test
    void who_has_left_may_come_again() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(new Withdraw(id(LI, PYTHON), "ill", null), WANG);

        school.when(enroll(LI, PYTHON), WANG).happened(seated(LI, PYTHON, WANG, TUITION));
    }

    @Test
    void a_consultant_enrols_only_their_own_customers() {
        school.when(enroll(LI, PYTHON), ZHAO).wasRefused(new NotTheHolder(LI));
        school.given(WANG, new CustomerReleased(LI, WANG.id(), ""));
        school.when(enroll(LI, PYTHON), WANG).wasRefused(new NotTheHolder(LI));
    }

    @Test
    void who_only_directs_sales_enrols_nobody_and_who_also_sells_anybody() {
        school.when(enroll(LI, PYTHON), CHEN).wasRefused(new NotAllowed("Enroll"));
        school.when(enroll(LI, PYTHON), ALONE).happened(seated(LI, PYTHON, ALONE, TUITION));
    }

    @Test
    void who_was_laid_aside_is_not_enrolled() {
        school.given(CHEN, new CustomerMarkedForDeletion(LI, "double"));

        school.when(enroll(LI, PYTHON), WANG).wasRefused(new MarkedForDeletion(List.of(LI)));
    }

    @Test
    void there_must_be_such_a_class_and_such_a_customer() {
        var nowhere = new ClassId("nowhere");
        var nobody = new CustomerId("nobody");

        school.when(enroll(LI, nowhere), WANG).wasRefused(new NoSuchClass(nowhere));
        school.when(enroll(nobody, PYTHON), WANG).wasRefused(new NoSuchCustomer(nobody));
    }

    @Test
    void nobody_comes_to_a_class_that_is_over() {
        school.given(ALONE, new ClassClosed(PYTHON, "finished"));

        school.when(enroll(LI, PYTHON), WANG).wasRefused(new ClassIsOver(PYTHON));
    }
}
