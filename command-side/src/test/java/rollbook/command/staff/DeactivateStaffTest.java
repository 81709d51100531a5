package rollbook.command.staff;

import static rollbook.command.staff.StaffStory.ADMIN;
import static rollbook.command.staff.StaffStory.WANG;
import static rollbook.command.staff.StaffStory.hired;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.PortfolioEvent.CustomersGivenUp;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioEvent.PortfolioClosed;
import rollbook.api.customer.PortfolioEvent.PortfolioOpened;
import rollbook.api.customer.PortfolioId;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffRefusal.NoSuchStaff;
import rollbook.api.staff.StaffRefusal.OwnRoles;
import rollbook.api.staff.StaffRefusal.StaffInactive;
import rollbook.command.School;

class DeactivateStaffTest {

    private static final PortfolioId PORTFOLIO = PortfolioId.of(WANG.id());
    private static final CustomerId LI = new CustomerId("li");
    private static final CustomerId MA = new CustomerId("ma");
    private static final DeactivateStaff LEAVE = new DeactivateStaff(WANG.id(), "moved");

    private final School school = StaffStory.school();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void all_their_customers_go_back_to_the_pool_in_the_same_act() {
        school.given(ADMIN, hired(WANG, "wang"))
                .given(
                        WANG,
                        registered(LI),
                        registered(MA),
                        new PortfolioOpened(PORTFOLIO, WANG.id()),
                        new CustomersTaken(PORTFOLIO, List.of(LI, MA)),
                        new CustomerClaimed(LI, WANG.id()),
                        new CustomerClaimed(MA, WANG.id()));

        school.when(LEAVE, ADMIN)
                .happened(
                        new StaffDeactivated(WANG.id(), "moved"),
                        new CustomersGivenUp(PORTFOLIO, List.of(LI, MA)),
                        new PortfolioClosed(PORTFOLIO),
                        new CustomerReleased(LI, WANG.id(), "moved"),
                        new CustomerReleased(MA, WANG.id(), "moved"));
    }

    @Test
    void who_has_left_claims_nobody_even_if_still_at_it() {
        school.given(ADMIN, hired(WANG, "wang"), registered(LI));
        school.when(LEAVE, ADMIN);

        school.when(new ClaimCustomers(WANG.id(), List.of(LI)), WANG).wasRefused(new StaffInactive(WANG.id()));
    }

    @Test
    void asking_twice_changes_nothing() {
        school.given(ADMIN, hired(WANG, "wang"));
        school.when(LEAVE, ADMIN);

        school.when(LEAVE, ADMIN).changedNothing();
    }

    @Test
    void nobody_sends_themselves_away() {
        school.given(ADMIN, hired(ADMIN, "admin"));

        school.when(new DeactivateStaff(ADMIN.id(), "tired"), ADMIN).wasRefused(new OwnRoles(ADMIN.id()));
    }

    @Test
    void there_is_nobody_like_that() {
        school.when(LEAVE, ADMIN).wasRefused(new NoSuchStaff(WANG.id()));
    }

    private static CustomerRegistered registered(CustomerId customer) {
        return new CustomerRegistered(customer, CustomerFile.EMPTY, null);
    }
}
