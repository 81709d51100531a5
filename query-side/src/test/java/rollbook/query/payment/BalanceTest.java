package rollbook.query.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.payment.MoneyStory.DAY;
import static rollbook.query.payment.MoneyStory.TUITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.payment.ArrearsPage;
import rollbook.api.payment.ArrearsPage.Arrears;
import rollbook.api.payment.BalanceView;
import rollbook.api.payment.BalanceView.Part;
import rollbook.api.payment.BalanceView.PartState;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.LedgerEvent.InstalmentsAgreed;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentQuery.FindArrears;
import rollbook.api.payment.PaymentQuery.GetBalance;
import rollbook.api.payment.PaymentQuery.SumTakings;
import rollbook.api.payment.TakingsView;
import rollbook.query.School;

class BalanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final MoneyStory story = new MoneyStory().enrolled();
    private final School school = story.school;

    @Test
    void the_tuition_is_due_at_once_where_nothing_else_is_agreed() {
        story.paid("300");

        assertThat(balance())
                .returns(TUITION, BalanceView::tuition)
                .returns(Money.of("300"), BalanceView::paid)
                .returns(Money.of("700"), BalanceView::arrears)
                .returns(Money.of("700"), BalanceView::open);
        assertThat(arrears())
                .hasValueSatisfying(one -> assertThat(one)
                        .returns(Money.of("700"), Arrears::arrears)
                        .returns("Java", Arrears::course)
                        .returns("李雷", Arrears::customer));
    }

    @Test
    void what_was_paid_in_advance_is_told_beside_it() {
        var advance = LedgerId.of(story.student, story.course);
        var forCourse = new PaidFor(story.student, null, story.course);
        school.happened(advance, new LedgerOpened(advance, forCourse, "CNY"));
        assertThat(balance().deposits()).isEmpty();

        school.happened(
                advance,
                new PaymentReceived(
                        advance,
                        PaymentId.in(advance, School.anyId()),
                        forCourse,
                        PaymentKind.DEPOSIT,
                        Money.of("500"),
                        null,
                        null,
                        DAY,
                        null,
                        story.receipt()));

        assertThat(balance().deposits())
                .containsExactly(new BalanceView.Deposit(story.course, "Java", Money.of("500")));
        assertThat(balance().paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void parts_are_due_one_after_the_other() {
        agreed(part(TODAY.minusDays(40), "300"), part(TODAY.minusDays(10), "300"), part(TODAY.plusDays(1), "400"));
        story.paid("400");

        assertThat(balance())
                .returns(Money.of("600"), BalanceView::due)
                .returns(Money.of("200"), BalanceView::arrears)
                .returns(Money.of("600"), BalanceView::open);
        assertThat(balance().instalments())
                .extracting(Part::state)
                .containsExactly(PartState.PAID, PartState.OVERDUE, PartState.TO_COME);
        assertThat(arrears())
                .hasValueSatisfying(one -> assertThat(one)
                        .returns(Money.of("200"), Arrears::arrears)
                        .returns(TODAY.minusDays(10), Arrears::since));
    }

    @Test
    void who_has_paid_what_is_due_owes_nothing() {
        agreed(part(TODAY.minusDays(1), "300"), part(TODAY.plusDays(1), "700"));
        story.paid("300");

        assertThat(arrears()).isEmpty();
        assertThat(balance().arrears()).isEqualTo(Money.ZERO);
    }

    @Test
    void nobody_is_late_on_the_very_day() {
        agreed(part(TODAY.minusDays(1), "300"), part(TODAY, "200"), part(TODAY.plusDays(1), "500"));

        assertThat(arrears())
                .hasValueSatisfying(one -> assertThat(one)
                        .returns(Money.of("300"), Arrears::due)
                        .returns(Money.of("300"), Arrears::arrears)
                        .returns(TODAY.minusDays(1), Arrears::since));
        story.paid("300");

        assertThat(arrears()).isEmpty();
        assertThat(balance()).returns(Money.of("500"), BalanceView::due).returns(Money.ZERO, BalanceView::arrears);
        assertThat(balance().instalments())
                .extracting(Part::state)
                .containsExactly(PartState.PAID, PartState.DUE, PartState.TO_COME);
    }

    @Test
    void who_has_left_owes_nothing() {
        school.happened(story.place, new Withdrawn(story.place, story.student, "moved", null));

        assertThat(arrears()).isEmpty();
        assertThat(balance().tuition()).isEqualTo(Money.ZERO);
    }

    @Test
    void one_can_look_back_at_a_balance() {
        story.paid("300");
        var then = school.now();
        story.paid("500");

        assertThat(school.find(new GetBalance(story.place, then), BalanceView.class, story.finance))
                .hasValueSatisfying(was -> assertThat(was.paid()).isIn(Money.of("300"), Money.of("800")));
        assertThat(balance().paid()).isEqualTo(Money.of("800"));
        assertThat(school.find(new GetBalance(story.place, then.minusSeconds(3_600)), BalanceView.class, story.finance))
                .isEmpty();
    }

    @Test
    void a_consultant_sees_balances_of_their_own_customers_only() {
        var ask = new GetBalance(story.place, null);

        assertThat(school.find(ask, BalanceView.class, story.consultant)).isPresent();
        assertThat(school.find(ask, BalanceView.class, School.ZHAO)).isEmpty();
    }

    @Test
    void money_is_summed_by_day_and_course() {
        story.paid("300", DAY.minusDays(1));
        story.paid("20");
        story.paid("5");

        var takings = school.ask(new SumTakings(DAY.minusDays(1), DAY), TakingsView.class, story.finance);

        var mine = takings.items().stream()
                .filter(one -> story.course.equals(one.courseId()))
                .toList();
        assertThat(mine).extracting(TakingsView.Takings::sum).containsExactly(Money.of("25"), Money.of("300"));
        assertThat(mine.getFirst().entries()).isEqualTo(2);
        assertThat(mine.getFirst().course()).isEqualTo("Java");
    }

    private void agreed(Instalment... parts) {
        school.happened(story.ledger, new InstalmentsAgreed(story.ledger, List.of(parts)));
    }

    private static Instalment part(LocalDate due, String amount) {
        return new Instalment(due, Money.of(amount));
    }

    private BalanceView balance() {
        return school.find(new GetBalance(story.place, null), BalanceView.class, story.finance)
                .orElseThrow();
    }

    private Optional<Arrears> arrears() {
        return school
                .ask(new FindArrears(PageRequest.first(PageRequest.MAX_SIZE)), ArrearsPage.class, story.consultant)
                .items()
                .stream()
                .filter(one -> one.enrollmentId().equals(story.place))
                .findFirst();
    }
}
