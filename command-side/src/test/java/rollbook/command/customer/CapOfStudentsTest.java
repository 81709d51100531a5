package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.LI_FILE;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.MA_FILE;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.SUN_FILE;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.claimed;
import static rollbook.command.customer.CustomerStory.hired;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.node;
import static rollbook.command.customer.CustomerStory.opened;
import static rollbook.command.customer.CustomerStory.portfolioOf;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.taken;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.PortfolioEvent.CustomersStudyNoMore;
import rollbook.api.customer.PortfolioEvent.CustomersStudying;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.MemoryLog;
import rollbook.command.School;

class CapOfStudentsTest {

    private static final ClassId PYTHON = new ClassId("python");

    @Test
    void who_studies_takes_no_place_under_the_cap_where_the_school_says_so() {
        try (var school = school(false)) {
            holding(school, WANG, LI, MA).given(WANG, studying(LI));

            school.when(claim(SUN), WANG).happened(taken(WANG, SUN), claimed(WANG, SUN));
        }
    }

    @Test
    void everybody_counts_where_it_does_not() {
        try (var school = school(true)) {
            holding(school, WANG, LI, MA).given(WANG, studying(LI));

            school.when(claim(SUN), WANG).wasRefused(new CapReached(2, 2, 1));
        }
    }

    @Test
    void a_student_who_comes_from_the_pool_takes_none_either() {
        try (var school = school(false)) {
            holding(school, WANG, LI, MA).given(WANG, enrolled(SUN));

            school.when(claim(SUN), WANG).happened(taken(WANG, SUN), studying(SUN), claimed(WANG, SUN));
        }
    }

    @Test
    void who_studies_no_more_counts_again() {
        try (var school = school(false)) {
            holding(school, WANG, LI, MA)
                    .given(WANG, studying(LI), new CustomersStudyNoMore(portfolioOf(WANG), List.of(LI)));

            school.when(claim(SUN), WANG).wasRefused(new CapReached(2, 2, 1));
        }
    }

    @Test
    void the_setting_goes_for_those_too_who_were_held_before_it_was_made() {
        var log = new MemoryLog();
        try (var school = school(log, true)) {
            school.given(WANG, enrolled(LI));
            school.when(claim(LI, MA), WANG)
                    .happened(opened(WANG), taken(WANG, LI, MA), studying(LI), claimed(WANG, LI), claimed(WANG, MA));
        }
        try (var school = node(log, new CapPolicy(2, Map.of(), false))) {
            school.when(claim(SUN), WANG).happened(taken(WANG, SUN), claimed(WANG, SUN));
        }
    }

    private static School school(boolean countsStudents) {
        return school(new MemoryLog(), countsStudents);
    }

    private static School school(MemoryLog log, boolean countsStudents) {
        return node(log, new CapPolicy(2, Map.of(), countsStudents))
                .given(Actor.PROGRAM, hired(WANG))
                .given(DESK, registered(LI, LI_FILE), registered(MA, MA_FILE), registered(SUN, SUN_FILE));
    }

    private static ClaimCustomers claim(CustomerId... customers) {
        return new ClaimCustomers(WANG.id(), List.of(customers));
    }

    private static CustomersStudying studying(CustomerId customer) {
        return new CustomersStudying(portfolioOf(WANG), List.of(customer));
    }

    private static CustomerEnrolled enrolled(CustomerId customer) {
        return new CustomerEnrolled(customer, EnrollmentId.of(customer, PYTHON), PYTHON);
    }
}
