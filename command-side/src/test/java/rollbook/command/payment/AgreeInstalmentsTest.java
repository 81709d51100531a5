package rollbook.command.payment;

import static rollbook.command.payment.PaymentStory.JIN;
import static rollbook.command.payment.PaymentStory.LEDGER;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.PLACE;
import static rollbook.command.payment.PaymentStory.TODAY;
import static rollbook.command.payment.PaymentStory.TUITION;
import static rollbook.command.payment.PaymentStory.WAITING_PLACE;
import static rollbook.command.payment.PaymentStory.WANG;
import static rollbook.command.payment.PaymentStory.ZHAO;
import static rollbook.command.payment.PaymentStory.opened;
import static rollbook.command.payment.PaymentStory.school;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.LedgerEvent.InstalmentsAgreed;
import rollbook.api.payment.PaymentCommand.AgreeInstalments;
import rollbook.api.payment.PaymentRefusal.InstalmentsDoNotAddUp;
import rollbook.api.payment.PaymentRefusal.NothingDue;

class AgreeInstalmentsTest {

    private static final Instalment FIRST = new Instalment(TODAY, Money.of("6000"));
    private static final Instalment SECOND = new Instalment(TODAY.plusMonths(1), Money.of("4000"));

    @Test
    void the_tuition_is_paid_in_parts() {
        school().when(plan(FIRST, SECOND), WANG).happened(opened(), agreed(FIRST, SECOND));
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        school().given(JIN, opened(), agreed(FIRST, SECOND))
                .when(plan(FIRST, SECOND), JIN)
                .changedNothing();
    }

    @Test
    void the_parts_make_the_tuition() {
        school().when(plan(FIRST), JIN).wasRefused(new InstalmentsDoNotAddUp(TUITION, Money.of("6000")));
    }

    @Test
    void the_parts_have_days_in_order_and_amounts() {
        var nothing = new Instalment(TODAY, Money.ZERO);
        school().when(plan(SECOND, FIRST, nothing), JIN)
                .wasRefused(new Malformed(List.of(
                        new FieldError("instalments[1].due", "out-of-order", "must come after the one before"),
                        new FieldError("instalments[2].amount", "not-positive", "must be above zero"),
                        new FieldError("instalments[2].due", "out-of-order", "must come after the one before"))));
        school().when(plan(), JIN)
                .wasRefused(new Malformed(List.of(new FieldError("instalments", "out-of-range", "1 to 60"))));
    }

    @Test
    void who_waits_for_a_seat_owes_nothing() {
        school().when(new AgreeInstalments(WAITING_PLACE, List.of(FIRST, SECOND)), JIN)
                .wasRefused(new NothingDue());
    }

    @Test
    void a_consultant_agrees_with_their_own_customers() {
        school().when(plan(FIRST, SECOND), ZHAO).wasRefused(new NotTheHolder(LI));
    }

    private static AgreeInstalments plan(Instalment... parts) {
        return new AgreeInstalments(PLACE, List.of(parts));
    }

    private static InstalmentsAgreed agreed(Instalment... parts) {
        return new InstalmentsAgreed(LEDGER, List.of(parts));
    }
}
