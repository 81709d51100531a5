package rollbook.query.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.payment.MoneyStory.DAY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.MoneyCarriedIn;
import rollbook.api.payment.LedgerEvent.MoneyCarriedOut;
import rollbook.api.payment.LedgerEvent.PaymentApproved;
import rollbook.api.payment.LedgerEvent.PaymentDeclined;
import rollbook.api.payment.LedgerEvent.PaymentDrafted;
import rollbook.api.payment.LedgerEvent.PaymentReversed;
import rollbook.api.payment.LedgerEvent.RefundDeclined;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentFilter;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindApprovals;
import rollbook.api.payment.PaymentQuery.FindPayments;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentRow;
import rollbook.api.payment.PaymentView;
import rollbook.query.School;

class FindPaymentsTest {

    private final MoneyStory story = new MoneyStory().enrolled();
    private final School school = story.school;

    @Test
    void payments_are_listed_newest_first_with_their_sum() {
        story.paid("300", DAY.minusDays(1));
        story.paid("0.10");

        var found = find(PaymentFilter.of(story.student), story.finance);

        assertThat(found.items()).extracting(PaymentRow::amount).containsExactly(Money.of("0.10"), Money.of("300"));
        assertThat(found.sum()).isEqualTo(Money.of("300.10"));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.items().getFirst())
                .returns("李雷", PaymentRow::customer)
                .returns("Java", PaymentRow::course)
                .returns(story.course, PaymentRow::courseId)
                .returns("金会计", row -> row.by().name())
                .returns(DAY, PaymentRow::receivedOn)
                .returns(EntryState.DONE, PaymentRow::state);
    }

    @Test
    void every_filter_narrows_the_sum_too() {
        story.paid("300", DAY.minusDays(1));
        story.paid("20");
        var all = PaymentFilter.of(story.student);

        assertThat(sum(PaymentFilter.of(story.place))).isEqualTo(Money.of("320"));
        assertThat(sum(with(all, "from"))).isEqualTo(Money.of("20"));
        assertThat(sum(with(all, "to"))).isEqualTo(Money.of("300"));
        assertThat(sum(with(all, "kind"))).isEqualTo(Money.ZERO);
        assertThat(sum(with(all, "type"))).isEqualTo(Money.ZERO);
        assertThat(sum(with(all, "state"))).isEqualTo(Money.ZERO);
        assertThat(sum(with(all, "q"))).isEqualTo(Money.of("320"));
        assertThat(sum(with(all, "course"))).isEqualTo(Money.of("320"));
    }

    private PaymentFilter with(PaymentFilter all, String what) {
        return new PaymentFilter(
                what.equals("q") ? "李雷" : null,
                all.customerId(),
                null,
                what.equals("course") ? story.course : null,
                what.equals("from") ? DAY : null,
                what.equals("to") ? DAY.minusDays(1) : null,
                what.equals("kind") ? PaymentKind.OTHER : null,
                what.equals("type") ? EntryType.REFUND : null,
                what.equals("state") ? EntryState.WAITING : null);
    }

    @Test
    void a_refund_and_a_reversal_reduce_the_sum() {
        var first = story.paid("300");
        var second = story.paid("50");
        var refund = story.askedBack(first, "120");
        school.happened(
                story.ledger,
                story.finance,
                new RefundPaid(story.ledger, refund, first, story.student, Money.of("120"), "ill", story.receipt()),
                new PaymentReversed(story.ledger, second, story.student, Money.of("50"), "twice"));

        assertThat(sum(PaymentFilter.of(story.student))).isEqualTo(Money.of("180"));
        var view = payment(first);
        assertThat(view.refunded()).isEqualTo(Money.of("120"));
        assertThat(view.refundable()).isEqualTo(Money.of("180"));
        assertThat(view.entries()).singleElement().returns(Money.of("-120"), PaymentRow::amount);
        assertThat(payment(second).line().state()).isEqualTo(EntryState.REVERSED);
        assertThat(payment(second).refundable()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_waits_or_was_declined_does_not_count() {
        var waiting = drafted("70");
        var declined = drafted("80");
        school.happened(story.ledger, story.finance, new PaymentDeclined(story.ledger, declined, story.student, "no"));

        assertThat(sum(PaymentFilter.of(story.student))).isEqualTo(Money.ZERO);
        assertThat(payment(declined).line().declined()).isEqualTo("no");
        assertThat(approvals(story.finance)).contains(waiting.value()).doesNotContain(declined.value());
        assertThat(approvals(story.consultant)).doesNotContain(waiting.value());

        var receipt = story.receipt();
        school.happened(
                story.ledger, story.finance, new PaymentApproved(story.ledger, waiting, Money.of("70"), receipt));
        assertThat(sum(PaymentFilter.of(story.student))).isEqualTo(Money.of("70"));
        assertThat(payment(waiting).line().receipt()).isEqualTo(receipt);
        assertThat(payment(waiting).line().approvedBy()).returns("金会计", name -> name == null ? "" : name.name());
    }

    @Test
    void the_boss_is_asked_about_much_only() {
        var little = drafted("70");
        var much = drafted("20000");
        var boss = School.actor(School.anyId(), Role.BOSS);

        assertThat(approvals(boss)).contains(much.value()).doesNotContain(little.value());
    }

    @Test
    void a_refund_that_was_declined_is_free_again() {
        var payment = story.paid("300");
        var refund = story.askedBack(payment, "120");
        assertThat(payment(payment).refundable()).isEqualTo(Money.of("180"));

        school.happened(
                story.ledger,
                story.finance,
                new RefundDeclined(story.ledger, refund, payment, story.student, Money.of("120"), "no"));
        assertThat(payment(payment).refundable()).isEqualTo(Money.of("300"));
    }

    @Test
    void money_that_goes_on_is_in_the_sum_of_where_it_goes() {
        story.paid("300");
        var next = EnrollmentId.of(story.student, new ClassId(School.anyId()));
        var ledger = LedgerId.of(next);
        school.happened(story.ledger, new MoneyCarriedOut(story.ledger, ledger, Money.of("300")));
        school.happened(
                ledger,
                new LedgerOpened(ledger, new PaidFor(story.student, next, null), "CNY"),
                new MoneyCarriedIn(ledger, story.ledger, Money.of("300")));

        assertThat(sum(PaymentFilter.of(story.place))).isEqualTo(Money.ZERO);
        assertThat(sum(PaymentFilter.of(next))).isEqualTo(Money.of("300"));
        assertThat(sum(PaymentFilter.of(story.student))).isEqualTo(Money.of("300"));
    }

    @Test
    void a_consultant_sees_the_money_of_their_own_customers_only() {
        var payment = story.paid("300");

        assertThat(find(PaymentFilter.of(story.student), story.consultant).sum())
                .isEqualTo(Money.of("300"));
        assertThat(find(PaymentFilter.of(story.student), School.LI).items()).isEmpty();
        assertThat(school.find(new GetPayment(payment), PaymentView.class, School.LI))
                .isEmpty();
        assertThat(school.find(new GetPayment(payment), PaymentView.class, School.MANAGER))
                .isPresent();
    }

    private PaymentId drafted(String amount) {
        var id = PaymentId.in(story.ledger, School.anyId());
        school.happened(
                story.ledger,
                story.consultant,
                new PaymentDrafted(
                        story.ledger,
                        id,
                        story.forPlace,
                        PaymentKind.TUITION,
                        Money.of(amount),
                        null,
                        null,
                        DAY,
                        story.consultant.id()));
        return id;
    }

    @Test
    void amounts_that_nobody_can_pay_do_not_stand_in_the_way_of_those_who_approve() {
        drafted("9999999999999.99");
        var last = drafted("9999999999999.99");

        assertThat(approvals(School.actor(School.anyId(), Role.FINANCE))).contains(last.value());
    }

    private List<String> approvals(Actor actor) {
        var asker = actor.hasAnyOf(Role.CONSULTANT) ? new Actor(actor.id(), Set.of(Role.FINANCE), null) : actor;
        return school
                .ask(new FindApprovals(PageRequest.first(PageRequest.MAX_SIZE)), PaymentPage.class, asker)
                .items()
                .stream()
                .map(PaymentRow::id)
                .toList();
    }

    private PaymentView payment(PaymentId id) {
        return school.find(new GetPayment(id), PaymentView.class, story.finance).orElseThrow();
    }

    private PaymentPage find(PaymentFilter filter, Actor actor) {
        return school.ask(new FindPayments(filter, PageRequest.first(20)), PaymentPage.class, actor);
    }

    private Money sum(PaymentFilter filter) {
        return find(filter, story.finance).sum();
    }
}
