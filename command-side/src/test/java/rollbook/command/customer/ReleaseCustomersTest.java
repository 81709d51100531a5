package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.givenUp;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.command.School;

class ReleaseCustomersTest {

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_consultant_gives_their_own_customers_back_to_the_pool() {
        holding(school, WANG, LI, MA);

        school.when(release(WANG, MA, LI), WANG)
                .happened(released(LI, WANG), released(MA, WANG), givenUp(WANG, LI, MA));
    }

    @Test
    void who_is_in_the_pool_already_stays_there() {
        holding(school, WANG, LI);

        school.when(release(WANG, SUN), WANG).changedNothing();
        school.when(release(WANG, LI, SUN), WANG).happened(released(LI, WANG), givenUp(WANG, LI));
    }

    @Test
    void nobody_gives_back_a_colleagues_customers() {
        holding(school, WANG, LI);
        holding(school, ZHAO, MA);

        school.when(release(WANG, LI, MA), WANG).wasRefused(new NotTheHolder(MA));
    }

    @Test
    void who_directs_sales_gives_back_anybodys() {
        holding(school, WANG, LI);
        holding(school, ZHAO, MA);

        school.when(release(CHEN, MA, LI), CHEN)
                .happened(released(LI, WANG), released(MA, ZHAO), givenUp(WANG, LI), givenUp(ZHAO, MA));
    }

    @Test
    void nobody_gives_back_whom_there_is_not() {
        holding(school, WANG, LI);
        var nobody = new CustomerId("nobody");

        school.when(release(WANG, LI, nobody), WANG).wasRefused(new NoSuchCustomer(nobody));
    }

    @Test
    void a_file_that_was_laid_aside_is_left_alone() {
        school.given(CHEN, new CustomerMarkedForDeletion(LI, "double"));

        school.when(release(WANG, LI), WANG).wasRefused(new MarkedForDeletion(List.of(LI)));
    }

    @Test
    void nobody_gives_back_in_another_name() {
        school.when(release(ZHAO, LI), WANG).wasRefused(new NotAllowed("ReleaseCustomers"));
    }

    @Test
    void a_reason_is_short() {
        school.when(new ReleaseCustomers(WANG.id(), List.of(LI), "x".repeat(301)), WANG)
                .wasRefused(new Malformed(List.of(new FieldError("reason", "too-long", "at most 300 characters"))));
    }

    private static ReleaseCustomers release(Actor by, CustomerId... customers) {
        return new ReleaseCustomers(by.id(), List.of(customers), "no time");
    }

    private static CustomerReleased released(CustomerId customer, Actor formerHolder) {
        return new CustomerReleased(customer, formerHolder.id(), "no time");
    }
}
