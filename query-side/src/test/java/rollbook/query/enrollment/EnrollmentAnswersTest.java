package rollbook.query.enrollment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.Agreement;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.ContractApproved;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentIds;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentQuery.PresentEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.WithdrawnEnrollments;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentSum;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.enrollment.EnrollmentView.Agreed;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.ReceiptNumber;
import rollbook.query.School;

class EnrollmentAnswersTest {

    private static final Money TUITION = Money.of("9800.00");

    private final School school = School.shared();
    private final Actor consultant = School.actor(School.anyId(), Role.CONSULTANT);
    private final Actor advisor = School.actor(School.anyId(), Role.ADVISOR);
    private final Actor lecturer = School.actor(School.anyId(), Role.LECTURER);
    private final Actor finance = School.actor("finance", Role.FINANCE);
    private final ClassId classId = aClass("7");

    @Test
    void an_enrolment_is_shown_with_its_contract_as_it_grows() {
        var customer = aCustomer("诸葛亮");
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, consultant, new Enrolled(id, customer, classId, consultant.id(), TUITION));
        assertThat(view(id, finance))
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state)
                .returns("诸葛亮", EnrollmentView::customer)
                .returns("Python", EnrollmentView::course)
                .returns(TUITION, EnrollmentView::tuition)
                .returns(null, EnrollmentView::agreement);

        var before = school.now();
        school.happened(id, consultant, new ContractAgreed(id, customer, Agreement.RECORDED, "paper 17"));
        school.happened(id, finance, new ContractApproved(id, customer, finance.id()));
        var approved = view(id, consultant);
        assertThat(approved.state()).isEqualTo(EnrollmentState.APPROVED);
        assertThat(requireNonNull(approved.agreement()))
                .returns("paper 17", Agreed::proof)
                .extracting(Agreed::recordedBy)
                .isNotNull();
        assertThat(requireNonNull(approved.approval()).by().id()).isEqualTo(finance.id());

        assertThat(school.find(new GetEnrollment(id, before), EnrollmentView.class, finance)
                        .orElseThrow())
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state)
                .returns(null, EnrollmentView::approval)
                .returns(approved.code(), EnrollmentView::code);
        assertThat(school.find(new GetEnrollment(id, before.minusSeconds(60)), EnrollmentView.class, finance))
                .isEmpty();
    }

    @Test
    void who_waits_knows_whose_turn_it_is() {
        var first = waiting("first");
        var second = waiting("second");
        var third = waiting("third");
        assertThat(place(second)).isEqualTo(2);
        assertThat(view(second, finance).tuition()).isNull();

        school.happened(first, new Withdrawn(first, anybody(), "no more", null));
        assertThat(place(third)).isEqualTo(2);
        school.happened(second, new MovedUpFromWaitingList(second, anybody(), TUITION));
        assertThat(place(third)).isEqualTo(1);
        assertThat(view(second, finance))
                .returns(null, EnrollmentView::waitingPlace)
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state);
        assertThat(view(first, finance).leaving()).isNotNull();
    }

    @Test
    void who_comes_again_begins_a_new_paper_under_the_old_number() {
        var customer = aCustomer("again");
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, new Enrolled(id, customer, classId, consultant.id(), TUITION));
        school.happened(id, new ContractAgreed(id, customer, Agreement.BY_STUDENT, null));
        var code = view(id, finance).code();
        school.happened(id, new Withdrawn(id, customer, "ill", null));
        school.happened(id, new Enrolled(id, customer, classId, consultant.id(), TUITION));

        assertThat(view(id, finance))
                .returns(code, EnrollmentView::code)
                .returns(null, EnrollmentView::agreement)
                .returns(null, EnrollmentView::leaving)
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state);
    }

    @Test
    void a_transfer_names_both_ends() {
        var customer = aCustomer("goes on");
        var other = aClass("8");
        var from = EnrollmentId.of(customer, classId);
        var to = EnrollmentId.of(customer, other);
        school.happened(from, new Enrolled(from, customer, classId, consultant.id(), TUITION));
        school.happened(from, new TransferredOut(from, customer, to));
        school.happened(to, new TransferredIn(to, customer, other, from, consultant.id(), TUITION));

        assertThat(view(from, finance))
                .returns(EnrollmentState.TRANSFERRED, EnrollmentView::state)
                .returns(to, EnrollmentView::transferredTo);
        assertThat(view(to, finance))
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state)
                .returns(from, EnrollmentView::transferredFrom);
        assertThat(find(EnrollmentFilter.of(customer), "", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(to, from);
    }

    @Test
    void everybody_sees_what_is_theirs_to_see() {
        var id = seated("司马懿");
        var stranger = School.actor(School.anyId(), Role.CONSULTANT, Role.LECTURER);

        assertThat(view(id, School.MANAGER).tuition()).isEqualTo(TUITION);
        assertThat(view(id, consultant).tuition()).isEqualTo(TUITION);
        assertThat(view(id, advisor).tuition()).isEqualTo(TUITION);
        assertThat(view(id, lecturer).tuition()).isNull();
        assertThat(school.find(new GetEnrollment(id, null), EnrollmentView.class, stranger))
                .isEmpty();
        assertThat(find(inClass(null), "", stranger)).isEmpty();
        assertThat(find(inClass(null), "", lecturer)).hasSize(1);
        assertThatThrownBy(() -> view(id, School.FRONT_DESK)).isInstanceOf(Refused.class);
    }

    @Test
    void the_list_is_narrowed_and_sorted() {
        var seated = seated("关羽");
        var waits = waiting("张飞");

        assertThat(find(inClass(EnrollmentState.WAITING), "", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(waits);
        assertThat(find(inClass(null), "enrolledAt", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(seated, waits);
        assertThat(find(inClass(null), "-state", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(waits, seated);
        assertThat(find(new EnrollmentFilter("zhangf", null, classId, null), "", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(waits);
        var code = view(seated, finance).code();
        assertThat(find(new EnrollmentFilter(code, null, null, null), "", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(seated);
    }

    @Test
    void who_has_left_is_known_with_the_day_they_left() {
        var stays = seated("曹操");
        var left = seated("曹植");
        var day = LocalDate.parse("2026-11-03");
        school.happened(left, new Withdrawn(left, anybody(), "moved", day));

        assertThat(requireNonNull(view(left, finance).leaving()).leftOn()).isEqualTo(day);
        var asked = List.of(stays, left);
        assertThat(school.ask(new WithdrawnEnrollments(asked), EnrollmentIds.class, Actor.PROGRAM)
                        .items())
                .containsExactly(left);
        assertThat(school.ask(new PresentEnrollments(asked, false), EnrollmentIds.class, Actor.PROGRAM)
                        .items())
                .containsExactly(stays);
    }

    @Test
    void a_list_has_its_sum() {
        var paid = seated("孙权");
        var left = seated("周瑜");
        waiting("鲁肃");
        paid(paid, "3000.50");
        paid(left, "100");
        school.happened(left, new Withdrawn(left, anybody(), "moved", null));

        assertThat(sum(inClass(null), finance))
                .isEqualTo(new EnrollmentSum(TUITION, Money.of("3100.50"), Money.of("6799.50")));
        assertThat(sum(inClass(EnrollmentState.WITHDRAWN), consultant))
                .isEqualTo(new EnrollmentSum(Money.ZERO, Money.of("100"), Money.ZERO));
        assertThat(sum(EnrollmentFilter.of(anybody()), finance))
                .isEqualTo(new EnrollmentSum(Money.ZERO, Money.ZERO, Money.ZERO));
    }

    @Test
    void who_teaches_sees_no_sum_of_what_was_paid() {
        paid(seated("陆逊"), "3000");
        var both = School.actor(advisor.id().value(), Role.ADVISOR, Role.CONSULTANT);

        assertThat(sum(inClass(null), advisor)).isNull();
        assertThat(sum(inClass(null), lecturer)).isNull();
        assertThat(sum(inClass(null), both)).isEqualTo(new EnrollmentSum(Money.ZERO, Money.ZERO, Money.ZERO));
    }

    private void paid(EnrollmentId place, String amount) {
        var ledger = LedgerId.of(place);
        var what = new PaidFor(anybody(), place, null);
        school.happened(ledger, new LedgerOpened(ledger, what, "CNY"));
        school.happened(
                ledger,
                new PaymentReceived(
                        ledger,
                        PaymentId.in(ledger, School.anyId()),
                        what,
                        PaymentKind.TUITION,
                        Money.of(amount),
                        null,
                        null,
                        LocalDate.parse("2026-11-01"),
                        null,
                        new ReceiptNumber("2026-" + School.anyId())));
    }

    private @Nullable EnrollmentSum sum(EnrollmentFilter filter, Actor actor) {
        return school.ask(new FindEnrollments(filter, PageRequest.first(1)), EnrollmentPage.class, actor)
                .sum();
    }

    private ClassId aClass(String semester) {
        var branch = new BranchId(School.anyId());
        var course = new CourseId(School.anyId());
        var id = new ClassId(School.anyId());
        school.happened(branch, new BranchOpened(branch, "北京", null));
        school.happened(course, new CourseOffered(course, "Python", TUITION, 6, null));
        school.happened(
                id,
                new ClassOpened(
                        id,
                        branch,
                        course,
                        ClassType.WEEKEND,
                        new Semester(semester),
                        List.of(advisor.id(), lecturer.id()),
                        LocalDate.parse("2026-11-01"),
                        null,
                        1,
                        TUITION));
        return id;
    }

    private CustomerId aCustomer(String name) {
        var id = anybody();
        school.happened(id, registered(id, name, "", "139"), new CustomerClaimed(id, consultant.id()));
        return id;
    }

    private EnrollmentId seated(String name) {
        var customer = aCustomer(name);
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, new Enrolled(id, customer, classId, consultant.id(), TUITION));
        return id;
    }

    private EnrollmentId waiting(String name) {
        var customer = aCustomer(name);
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, new PutOnWaitingList(id, customer, classId, consultant.id()));
        return id;
    }

    private EnrollmentFilter inClass(@Nullable EnrollmentState state) {
        return new EnrollmentFilter(null, null, classId, state);
    }

    private @Nullable Integer place(EnrollmentId id) {
        return view(id, finance).waitingPlace();
    }

    private EnrollmentView view(EnrollmentId id, Actor actor) {
        return school.find(new GetEnrollment(id, null), EnrollmentView.class, actor)
                .orElseThrow();
    }

    private List<EnrollmentRow> find(EnrollmentFilter filter, String sort, Actor actor) {
        return school.ask(new FindEnrollments(filter, new PageRequest(1, 50, sort)), EnrollmentPage.class, actor)
                .items();
    }
}
