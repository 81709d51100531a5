package rollbook.query.customer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerLeftClass;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.CustomerRestored;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.CustomerRow;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.CustomerView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.School;

class FindCustomersTest {

    private final School school = School.shared();

    @Test
    void who_sits_in_a_class_is_enrolled_until_they_leave_the_last() {
        var id = anybody();
        var first = new ClassId("first");
        var second = new ClassId("second");
        school.happened(
                id,
                registered(id, "上官婉儿", "", "139"),
                new CustomerClaimed(id, School.LI.id()),
                new CustomerPutOnWaitingList(id, EnrollmentId.of(id, first), first));
        assertThat(standing(id)).isEqualTo("NOT_ENROLLED 0");

        school.happened(id, new CustomerEnrolled(id, EnrollmentId.of(id, first), first));
        school.happened(id, new CustomerEnrolled(id, EnrollmentId.of(id, second), second));
        assertThat(standing(id)).isEqualTo("ENROLLED 2");

        var before = school.now();
        school.happened(id, new CustomerLeftClass(id, EnrollmentId.of(id, first), first));
        school.happened(id, new CustomerLeftClass(id, EnrollmentId.of(id, second), second));
        assertThat(standing(id)).isEqualTo("NOT_ENROLLED 0");
        assertThat(school.find(new GetCustomer(id, before), CustomerView.class, School.LI)
                        .orElseThrow())
                .returns(CustomerStatus.ENROLLED, CustomerView::status)
                .returns(2, CustomerView::enrollments);
    }

    /** What the list says, if the file says the same and the filter finds it. */
    private String standing(CustomerId id) {
        var file = school.find(new GetCustomer(id, null), CustomerView.class, School.LI)
                .orElseThrow();
        var filter = new CustomerFilter(Scope.MINE, null, file.status(), null, null, null, null, null, false);
        var row =
                school
                        .ask(new FindCustomers(filter, PageRequest.first(100)), CustomerPage.class, School.LI)
                        .items()
                        .stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.enrollments()).isEqualTo(file.enrollments());
        return row.status() + " " + row.enrollments();
    }

    @Test
    void who_registers_waits_in_the_pool() {
        var id = anybody();
        school.happened(id, registered(id, "司马相如", "771001", "13800771001"));

        assertThat(find(Scope.POOL, "司马相如", School.MANAGER)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.qq()).isEqualTo("771001");
            assertThat(row.consultant()).isNull();
            assertThat(row.code()).matches("C\\d{7}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "诸",
                "诸葛",
                "葛亮",
                "诸葛亮",
                "zhugeliang",
                "zhuge",
                "zgl",
                "772002",
                "7720",
                "13800772002",
                "772002 ",
                "138-0077-2002",
                "ZHUGE"
            })
    void somebody_is_found_by_whatever_is_known_of_them(String term) {
        var id = new CustomerId("zhuge-liang");
        if (find(Scope.ALL, "诸葛亮", School.MANAGER).isEmpty()) {
            school.happened(id, registered(id, "诸葛亮", "772002", "138 0077 2002"));
        }

        assertThat(find(Scope.ALL, term, School.MANAGER))
                .extracting(CustomerRow::id)
                .contains(id);
    }

    @Test
    void the_code_people_use_finds_exactly_one() {
        var id = anybody();
        school.happened(id, registered(id, "许褚", "773003", "13800773003"));
        var code = find(Scope.ALL, "许褚", School.MANAGER).getFirst().code();

        assertThat(find(Scope.ALL, code, School.MANAGER))
                .extracting(CustomerRow::id)
                .containsExactly(id);
    }

    @Test
    void a_consultant_sees_the_pool_masked_and_his_own_clearly() {
        var pooled = anybody();
        var own = anybody();
        school.happened(pooled, registered(pooled, "貂蝉甲", "774004", "13800774004"));
        school.happened(own, registered(own, "貂蝉乙", "774005", "13800774005"), new CustomerClaimed(own, School.LI.id()));

        assertThat(find(Scope.ALL, "貂蝉", School.LI))
                .extracting(CustomerRow::qq, CustomerRow::phone)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("77****04", "13****04"),
                        org.assertj.core.groups.Tuple.tuple("774005", "13800774005"));
        assertThat(find(Scope.MINE, "貂蝉", School.LI))
                .extracting(CustomerRow::id)
                .containsExactly(own);
        assertThat(find(Scope.POOL, "貂蝉", School.LI))
                .extracting(CustomerRow::id)
                .containsExactly(pooled);
    }

    @Test
    void another_s_private_customer_is_not_there() {
        var id = anybody();
        school.happened(id, registered(id, "夏侯惇", "775001", "13800775001"), new CustomerClaimed(id, School.LI.id()));

        assertThat(find(Scope.ALL, "夏侯惇", School.ZHAO)).isEmpty();
        assertThat(find(Scope.ALL, "夏侯惇", School.FRONT_DESK)).isEmpty();
        assertThat(find(Scope.ALL, "夏侯惇", School.ADMIN)).isEmpty();
        assertThat(find(Scope.ALL, "夏侯惇", School.MANAGER)).hasSize(1);
    }

    @Test
    void who_is_released_is_back_in_the_pool() {
        var id = anybody();
        school.happened(
                id,
                registered(id, "夏侯渊", "775002", "13800775002"),
                new CustomerClaimed(id, School.LI.id()),
                new CustomerReleased(id, School.LI.id(), "no time"));

        assertThat(find(Scope.POOL, "夏侯渊", School.ZHAO)).hasSize(1);
        assertThat(find(Scope.MINE, "夏侯渊", School.LI)).isEmpty();
    }

    @Test
    void who_is_laid_aside_is_in_a_list_of_their_own_until_restored() {
        var id = anybody();
        school.happened(
                id, registered(id, "公孙瓒", "776001", "13800776001"), new CustomerMarkedForDeletion(id, "double"));

        assertThat(find(Scope.ALL, "公孙瓒", School.MANAGER)).isEmpty();
        var aside = new CustomerFilter(Scope.ALL, "公孙瓒", null, null, null, null, null, null, true);
        assertThat(ask(aside, PageRequest.first(20), School.MANAGER).items()).hasSize(1);

        school.happened(id, new CustomerRestored(id));
        assertThat(find(Scope.ALL, "公孙瓒", School.MANAGER)).hasSize(1);
    }

    @Test
    void a_sort_by_what_is_no_field_is_refused() {
        assertThatThrownBy(() -> ask(CustomerFilter.of(Scope.ALL), new PageRequest(1, 20, "shoeSize"), School.MANAGER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Malformed.class));
    }

    @Test
    void who_has_nothing_to_do_with_customers_may_not_ask() {
        var lecturer = School.actor("sun", Role.LECTURER);

        assertThatThrownBy(() -> ask(CustomerFilter.of(Scope.ALL), PageRequest.first(20), lecturer))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new NotAllowed("FindCustomers")));
    }

    private List<CustomerRow> find(Scope scope, String q, Actor actor) {
        var filter = new CustomerFilter(scope, q, null, null, null, null, null, null, false);
        return ask(filter, PageRequest.first(20), actor).items();
    }

    private CustomerPage ask(CustomerFilter filter, PageRequest page, Actor actor) {
        return school.ask(new FindCustomers(filter, page), CustomerPage.class, actor);
    }
}
