package rollbook.query.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.api.customer.PortfolioEvent.CustomersGivenUp;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioEvent.PortfolioOpened;
import rollbook.api.customer.PortfolioId;
import rollbook.api.staff.StaffEvent.RolesAssigned;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffQuery.FindTeachers;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;
import rollbook.api.staff.Teachers;
import rollbook.query.School;

class StaffAnswersTest {

    private final School school = School.shared();
    private final StaffId id = new StaffId(School.anyId());

    @Test
    void who_is_hired_works_at_the_school_until_they_leave() {
        school.happened(id, hired("chenlin", "陈琳"));
        assertThat(get()).returns("陈琳", StaffView::displayName).returns(true, StaffView::active);

        school.happened(id, new RolesAssigned(id, Set.of(Role.MANAGER)), new StaffDeactivated(id, "moved away"));
        assertThat(get())
                .returns(Set.of(Role.MANAGER), StaffView::roles)
                .returns(false, StaffView::active)
                .returns(2L, StaffView::version);
    }

    @Test
    void how_many_customers_somebody_holds_is_counted() {
        var portfolio = PortfolioId.of(id);
        var customers = List.of(new CustomerId("a"), new CustomerId("b"), new CustomerId("c"));
        school.happened(id, hired("luxun", "陆逊"));
        school.happened(
                portfolio,
                new PortfolioOpened(portfolio, id),
                new CustomersTaken(portfolio, customers),
                new CustomersGivenUp(portfolio, customers.subList(0, 1)),
                new CustomerCapSet(portfolio, 7));

        assertThat(get()).returns(2, StaffView::held).returns(7, StaffView::customerCap);
    }

    @Test
    void somebody_is_found_by_a_part_of_the_name_and_what_they_do() {
        school.happened(id, hired("zhouyu", "周瑜"));

        assertThat(find("HOUY", null)).extracting(StaffView::id).containsExactly(id);
        assertThat(find("周", Role.CONSULTANT)).extracting(StaffView::id).containsExactly(id);
        assertThat(find("周", Role.FINANCE)).isEmpty();
    }

    @Test
    void who_teaches_is_told_to_who_opens_classes_until_they_leave() {
        var lecturer = School.actor("anybody", Role.LECTURER);
        school.happened(id, new StaffHired(id, "lin" + id, "林", Set.of(Role.LECTURER), null, null, null));
        assertThat(school.ask(new FindTeachers(), Teachers.class, lecturer).items())
                .contains(new StaffName(id, "林"));

        school.happened(id, new StaffDeactivated(id, "moved away"));
        assertThat(school.ask(new FindTeachers(), Teachers.class, lecturer).items())
                .doesNotContain(new StaffName(id, "林"));
    }

    private StaffHired hired(String username, String name) {
        return new StaffHired(id, username, name, Set.of(Role.CONSULTANT), null, null, null);
    }

    private StaffView get() {
        return school.find(new GetStaff(id), StaffView.class, Actor.PROGRAM).orElseThrow();
    }

    private List<StaffView> find(String q, @Nullable Role role) {
        return school.ask(new FindStaff(q, role, PageRequest.first(20)), StaffPage.class, School.MANAGER)
                .items();
    }
}
