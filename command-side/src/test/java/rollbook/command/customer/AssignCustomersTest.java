package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CAP;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.givenUp;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.customer.CustomerStory.opened;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.said;
import static rollbook.command.customer.CustomerStory.taken;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.Blacklisted;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotAConsultant;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffId;
import rollbook.command.School;

class AssignCustomersTest {

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void customers_come_from_the_pool_and_from_colleagues_alike() {
        holding(school, ZHAO, MA);

        school.when(assign(WANG, MA, LI), CHEN)
                .happened(
                        opened(WANG),
                        taken(WANG, LI, MA),
                        assigned(LI, WANG, null),
                        assigned(MA, WANG, ZHAO),
                        givenUp(ZHAO, MA));
    }

    @Test
    void who_is_theirs_already_stays_theirs() {
        holding(school, WANG, LI);

        school.when(assign(WANG, LI), CHEN).changedNothing();
    }

    @Test
    void not_even_a_manager_goes_over_the_cap() {
        holding(school, WANG, LI, MA, SUN);
        var zhou = new CustomerId("zhou");
        school.given(DESK, registered(zhou, file("周杰", "10004")));

        school.when(assign(WANG, zhou), CHEN).wasRefused(new CapReached(CAP, 3, 1));
    }

    @Test
    void customers_are_handed_only_to_people_who_sell_and_are_still_there() {
        school.given(Actor.PROGRAM, new StaffDeactivated(ZHAO.id(), "moved"));
        var nobody = new StaffId("nobody");

        school.when(assign(DESK, LI), CHEN).wasRefused(new NotAConsultant(DESK.id()));
        school.when(assign(ZHAO, LI), CHEN).wasRefused(new NotAConsultant(ZHAO.id()));
        school.when(new AssignCustomers(nobody, List.of(LI), "new"), CHEN).wasRefused(new NotAConsultant(nobody));
    }

    @Test
    void who_does_not_want_to_hear_from_the_school_stays_where_they_are() {
        holding(school, ZHAO, LI)
                .given(
                        ZHAO,
                        new FollowUpRecorded(
                                LI, new FollowUpId("no-more"), ZHAO.id(), said("别再打了", Intention.BLACKLISTED)));

        school.when(assign(WANG, LI, MA), CHEN).wasRefused(new Blacklisted(List.of(LI)));
    }

    @Test
    void a_file_that_was_laid_aside_is_handed_to_nobody() {
        school.given(CHEN, new CustomerMarkedForDeletion(LI, "double"));

        school.when(assign(WANG, LI), CHEN).wasRefused(new MarkedForDeletion(List.of(LI)));
    }

    @Test
    void nobody_is_handed_over_who_is_not_there() {
        var nobody = new CustomerId("nobody");

        school.when(assign(WANG, nobody), CHEN).wasRefused(new NoSuchCustomer(nobody));
    }

    @Test
    void consultants_do_not_hand_customers_around() {
        school.when(assign(ZHAO, LI), WANG).wasRefused(new NotAllowed("AssignCustomers"));
    }

    private static AssignCustomers assign(Actor consultant, CustomerId... customers) {
        return new AssignCustomers(consultant.id(), List.of(customers), "fair shares");
    }

    private static CustomerAssigned assigned(CustomerId customer, Actor consultant, @Nullable Actor formerHolder) {
        var former = formerHolder == null ? null : formerHolder.id();
        return new CustomerAssigned(customer, consultant.id(), former, "fair shares");
    }
}
