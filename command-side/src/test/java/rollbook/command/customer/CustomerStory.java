package rollbook.command.customer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.Intention;
import rollbook.api.customer.PortfolioEvent.CustomersGivenUp;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioEvent.PortfolioOpened;
import rollbook.api.customer.PortfolioId;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.staff.StaffDecisions;
import rollbook.command.unique.UniqueDecisions;
import rollbook.command.unique.UniqueStory;

/** The cast: two consultants, their manager, the front desk, and customers who wait in the pool. */
final class CustomerStory {

    static final Actor WANG = actor("wang", Role.CONSULTANT);
    static final Actor ZHAO = actor("zhao", Role.CONSULTANT);
    static final Actor CHEN = actor("chen", Role.MANAGER);
    static final Actor DESK = actor("desk", Role.FRONT_DESK);

    static final CustomerId LI = new CustomerId("li");
    static final CustomerId MA = new CustomerId("ma");
    static final CustomerId SUN = new CustomerId("sun");

    static final CustomerFile LI_FILE = file("李雷", "10001");
    static final CustomerFile MA_FILE = file("马云飞", "10002");
    static final CustomerFile SUN_FILE = file("孙悦", "10003");

    static final int CAP = 3;
    static final CapPolicy CAPS = new CapPolicy(CAP, Map.of());

    private CustomerStory() {}

    static School school() {
        return node(new MemoryLog(), CAPS);
    }

    static School node(MemoryLog log, CapPolicy caps) {
        return School.node(
                log, new UniqueDecisions(UniqueStory.KEY), new CustomerDecisions(caps), new StaffDecisions());
    }

    /** All of the cast hired, the customers in the pool. */
    static School openSchool() {
        return school().given(Actor.PROGRAM, hired(WANG), hired(ZHAO), hired(CHEN), hired(DESK))
                .given(DESK, registered(LI, LI_FILE), registered(MA, MA_FILE), registered(SUN, SUN_FILE));
    }

    static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }

    static CustomerFile file(String name, String qq) {
        return CustomerFile.EMPTY.with(
                Set.of(CustomerField.NAME, CustomerField.QQ),
                new CustomerFile(
                        name, qq, null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                        null));
    }

    static StaffHired hired(Actor who) {
        return new StaffHired(who.id(), who.id().value(), who.id().value(), who.roles(), null, null, null);
    }

    static CustomerRegistered registered(CustomerId customer, CustomerFile file) {
        return new CustomerRegistered(customer, file, null);
    }

    static PortfolioId portfolioOf(Actor consultant) {
        return PortfolioId.of(consultant.id());
    }

    static PortfolioOpened opened(Actor consultant) {
        return new PortfolioOpened(portfolioOf(consultant), consultant.id());
    }

    static CustomersTaken taken(Actor consultant, CustomerId... customers) {
        return new CustomersTaken(portfolioOf(consultant), List.of(customers));
    }

    static CustomersGivenUp givenUp(Actor consultant, CustomerId... customers) {
        return new CustomersGivenUp(portfolioOf(consultant), List.of(customers));
    }

    static CustomerClaimed claimed(Actor consultant, CustomerId customer) {
        return new CustomerClaimed(customer, consultant.id());
    }

    /** Lets a consultant hold customers, as the log tells it. */
    static School holding(School school, Actor consultant, CustomerId... customers) {
        school.given(consultant, opened(consultant), taken(consultant, customers));
        for (var customer : customers) {
            school.given(consultant, claimed(consultant, customer));
        }
        return school;
    }

    static FollowUp said(String content, Intention intention) {
        return new FollowUp(content, intention, null, null);
    }
}
