package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.givenUp;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerLeftClass;
import rollbook.api.customer.CustomerEvent.CustomerLeftWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.CustomerRefusal.StillEnrolled;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.School;

class MarkCustomerForDeletionTest {

    private static final ClassId CLASS = new ClassId("python-1");
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of(LI, CLASS);

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_file_that_is_laid_aside_is_held_by_nobody() {
        holding(school, WANG, LI, MA);

        school.when(mark(LI), WANG)
                .happened(new CustomerReleased(LI, WANG.id(), "double"), marked(LI), givenUp(WANG, LI));
    }

    @Test
    void who_directs_sales_lays_any_file_aside() {
        school.when(mark(LI), CHEN).happened(marked(LI));
    }

    @Test
    void asking_twice_changes_nothing() {
        school.given(CHEN, marked(LI));

        school.when(mark(LI), CHEN).changedNothing();
    }

    @Test
    void a_consultant_lays_only_their_own_aside() {
        holding(school, ZHAO, MA);

        school.when(mark(LI), WANG).wasRefused(new NotTheHolder(LI));
        school.when(mark(MA), WANG).wasRefused(new NotTheHolder(MA));
    }

    @Test
    void there_is_no_file_to_lay_aside() {
        var nobody = new CustomerId("nobody");

        school.when(mark(nobody), CHEN).wasRefused(new NoSuchCustomer(nobody));
    }

    @Test
    void who_sits_in_a_class_or_waits_for_a_seat_is_not_laid_aside() {
        school.given(CHEN, new CustomerEnrolled(LI, ENROLLMENT, CLASS));
        school.when(mark(LI), CHEN).wasRefused(new StillEnrolled(LI, 1));

        school.given(CHEN, new CustomerLeftClass(LI, ENROLLMENT, CLASS));
        school.given(CHEN, new CustomerPutOnWaitingList(LI, ENROLLMENT, CLASS));
        school.when(mark(LI), CHEN).wasRefused(new StillEnrolled(LI, 1));

        school.given(CHEN, new CustomerLeftWaitingList(LI, ENROLLMENT, CLASS));
        school.when(mark(LI), CHEN).happened(marked(LI));
    }

    @Test
    void a_reason_is_short() {
        school.when(new MarkCustomerForDeletion(LI, "x".repeat(301)), CHEN)
                .wasRefused(new Malformed(List.of(new FieldError("reason", "too-long", "at most 300 characters"))));
    }

    private static MarkCustomerForDeletion mark(CustomerId customer) {
        return new MarkCustomerForDeletion(customer, "double");
    }

    private static CustomerMarkedForDeletion marked(CustomerId customer) {
        return new CustomerMarkedForDeletion(customer, "double");
    }
}
