package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CAP;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.claimed;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.customer.CustomerStory.opened;
import static rollbook.command.customer.CustomerStory.portfolioOf;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.said;
import static rollbook.command.customer.CustomerStory.taken;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.Blacklisted;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.api.customer.PortfolioEvent.PortfolioClosed;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffRefusal.StaffInactive;
import rollbook.command.School;

class ClaimCustomersTest {

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_batch_from_the_pool_goes_to_the_consultant_as_a_whole() {
        school.when(claim(WANG, MA, LI), WANG)
                .happened(opened(WANG), taken(WANG, LI, MA), claimed(WANG, LI), claimed(WANG, MA));
    }

    @Test
    void who_is_held_by_another_stays_held_and_nobody_else_of_the_batch_is_claimed() {
        holding(school, ZHAO, LI, SUN);

        school.when(claim(WANG, SUN, MA, LI), WANG)
                .wasRefused(new AlreadyHeld(
                        List.of(new Taken(LI, ZHAO.id(), School.NOW), new Taken(SUN, ZHAO.id(), School.NOW))));
    }

    @Test
    void who_is_theirs_already_stays_theirs() {
        holding(school, WANG, LI);

        school.when(claim(WANG, LI), WANG).changedNothing();
        school.when(claim(WANG, LI, MA), WANG).happened(taken(WANG, MA), claimed(WANG, MA));
    }

    @Test
    void the_same_customer_twice_in_a_batch_is_one() {
        school.when(claim(WANG, LI, LI), WANG).happened(opened(WANG), taken(WANG, LI), claimed(WANG, LI));
    }

    @Test
    void who_was_given_back_can_be_claimed_again() {
        holding(school, ZHAO, LI).given(ZHAO, new CustomerReleased(LI, ZHAO.id(), "no time"));

        school.when(claim(WANG, LI), WANG).happened(opened(WANG), taken(WANG, LI), claimed(WANG, LI));
    }

    @Test
    void a_consultant_at_the_cap_gets_nobody_more() {
        holding(school, WANG, LI, MA);
        school.given(DESK, registered(new CustomerId("zhou"), file("周杰", "10004")));

        school.when(claim(WANG, SUN, new CustomerId("zhou")), WANG).wasRefused(new CapReached(CAP, 2, 2));
    }

    @Test
    void a_cap_settled_for_the_person_goes_before_the_usual_one() {
        school.given(CHEN, opened(WANG), new CustomerCapSet(portfolioOf(WANG), 1));

        school.when(claim(WANG, LI, MA), WANG).wasRefused(new CapReached(1, 0, 2));
    }

    @Test
    void nobody_claims_whom_there_is_not() {
        var nobody = new CustomerId("nobody");
        school.given(Actor.PROGRAM, new RegistrationUndone(SUN, new ImportId("march")));

        school.when(claim(WANG, LI, nobody), WANG).wasRefused(new NoSuchCustomer(nobody));
        school.when(claim(WANG, LI, SUN), WANG).wasRefused(new NoSuchCustomer(SUN));
    }

    @Test
    void who_does_not_want_to_hear_from_the_school_is_not_claimed() {
        holding(school, ZHAO, LI)
                .given(
                        ZHAO,
                        new FollowUpRecorded(
                                LI, new FollowUpId("no-more"), ZHAO.id(), said("别再打了", Intention.BLACKLISTED)),
                        new CustomerReleased(LI, ZHAO.id(), "asked for it"));

        school.when(claim(WANG, LI, MA), WANG).wasRefused(new Blacklisted(List.of(LI)));
    }

    @Test
    void a_blacklisted_customer_stays_where_they_are() {
        holding(school, ZHAO, LI)
                .given(
                        ZHAO,
                        new FollowUpRecorded(
                                LI, new FollowUpId("no-more"), ZHAO.id(), said("别再打了", Intention.BLACKLISTED)));

        school.when(claim(ZHAO, LI), ZHAO).changedNothing();
    }

    @Test
    void a_file_that_was_laid_aside_is_not_claimed() {
        school.given(CHEN, new CustomerMarkedForDeletion(LI, "double"));

        school.when(claim(WANG, LI), WANG).wasRefused(new MarkedForDeletion(List.of(LI)));
    }

    @Test
    void who_has_left_gets_nobody() {
        school.given(Actor.PROGRAM, opened(WANG), new PortfolioClosed(portfolioOf(WANG)));

        school.when(claim(WANG, LI), WANG).wasRefused(new StaffInactive(WANG.id()));
    }

    @Test
    void nobody_claims_in_another_name() {
        school.when(claim(ZHAO, LI), WANG).wasRefused(new NotAllowed("ClaimCustomers"));
    }

    @Test
    void a_batch_has_between_one_and_a_hundred_customers() {
        var many = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new CustomerId("c" + i))
                .toList();

        school.when(claim(WANG), WANG)
                .wasRefused(new Malformed(List.of(new FieldError("customerIds", "required", "at least one"))));
        school.when(new ClaimCustomers(WANG.id(), many), WANG)
                .wasRefused(new Malformed(List.of(new FieldError("customerIds", "too-many", "at most 100"))));
    }

    private static ClaimCustomers claim(Actor consultant, CustomerId... customers) {
        return new ClaimCustomers(consultant.id(), List.of(customers));
    }
}
