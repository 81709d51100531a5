package rollbook.query.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.customer.Customers.anybody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentSum;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.ReceiptNumber;
import rollbook.query.School;

class FindEnrollmentsTest extends EnrollmentStory {

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
}
