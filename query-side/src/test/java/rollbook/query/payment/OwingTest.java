package rollbook.query.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.Money;
import rollbook.api.payment.BalanceView.Part;
import rollbook.api.payment.BalanceView.PartState;
import rollbook.api.payment.Instalment;

class OwingTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final Money TUITION = Money.of("1000");

    @Test
    void a_part_is_to_come_then_due_and_overdue_only_from_the_next_day() {
        assertThat(stateOn(DUE.minusDays(1))).isEqualTo(PartState.TO_COME);
        assertThat(stateOn(DUE)).isEqualTo(PartState.DUE);
        assertThat(stateOn(DUE.plusDays(1))).isEqualTo(PartState.OVERDUE);
    }

    @Test
    void what_is_due_is_missing_only_from_the_next_day() {
        assertThat(inOnePart(DUE.minusDays(1)).due()).isEqualTo(Money.ZERO);
        assertThat(inOnePart(DUE).due()).isEqualTo(TUITION);
        assertThat(inOnePart(DUE).arrears()).isEqualTo(Money.ZERO);
        assertThat(inOnePart(DUE.plusDays(1)).arrears()).isEqualTo(TUITION);
    }

    @Test
    void who_has_paid_a_part_is_never_late_with_it() {
        var paid = new Owing(TUITION, TUITION, List.of(new Instalment(DUE, TUITION)), DUE.plusYears(1));

        assertThat(paid.parts()).extracting(Part::state).containsExactly(PartState.PAID);
        assertThat(paid.arrears()).isEqualTo(Money.ZERO);
    }

    @Test
    void tuition_without_parts_is_missing_at_once() {
        assertThat(new Owing(TUITION, Money.of("1"), List.of(), DUE).arrears()).isEqualTo(Money.of("999"));
    }

    @Test
    void parts_of_a_tuition_that_has_become_less_are_never_more_than_it() {
        var less = new Owing(Money.of("600"), Money.ZERO, List.of(new Instalment(DUE, TUITION)), DUE.plusDays(1));

        assertThat(less.arrears()).isEqualTo(Money.of("600"));
    }

    private static PartState stateOn(LocalDate day) {
        return inOnePart(day).parts().getFirst().state();
    }

    private static Owing inOnePart(LocalDate day) {
        return new Owing(TUITION, Money.ZERO, List.of(new Instalment(DUE, TUITION)), day);
    }
}
