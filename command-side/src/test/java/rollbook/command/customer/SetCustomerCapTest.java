package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.customer.CustomerStory.opened;
import static rollbook.command.customer.CustomerStory.portfolioOf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.ClaimCommand.SetCustomerCap;
import rollbook.api.customer.CustomerRefusal.NotAConsultant;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.command.School;

class SetCustomerCapTest {

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_cap_is_settled_for_one_person_and_taken_away_again() {
        school.when(cap(WANG, 200), CHEN).happened(opened(WANG), new CustomerCapSet(portfolioOf(WANG), 200));
        school.when(cap(WANG, null), CHEN).happened(new CustomerCapSet(portfolioOf(WANG), null));
    }

    @Test
    void the_same_cap_again_changes_nothing() {
        school.given(CHEN, opened(WANG), new CustomerCapSet(portfolioOf(WANG), 200));

        school.when(cap(WANG, 200), CHEN).changedNothing();
    }

    @Test
    void a_cap_is_not_below_nothing() {
        school.when(cap(WANG, -1), CHEN)
                .wasRefused(new Malformed(List.of(new FieldError("cap", "out-of-range", "at least 0"))));
    }

    @Test
    void who_does_not_sell_needs_no_cap() {
        school.when(cap(DESK, 10), CHEN).wasRefused(new NotAConsultant(DESK.id()));
    }

    @Test
    void consultants_do_not_settle_caps() {
        school.when(cap(ZHAO, 1000), WANG).wasRefused(new NotAllowed("SetCustomerCap"));
    }

    private static SetCustomerCap cap(Actor consultant, @Nullable Integer cap) {
        return new SetCustomerCap(consultant.id(), cap);
    }
}
