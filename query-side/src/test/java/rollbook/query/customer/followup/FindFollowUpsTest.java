package rollbook.query.customer.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.Due;
import rollbook.api.customer.CustomerQuery.FindFollowUps;
import rollbook.api.customer.CustomerQuery.GetFollowUp;
import rollbook.api.customer.CustomerQuery.GetWorkbench;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.FollowUpPage;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Workbench;
import rollbook.query.School;

class FindFollowUpsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final School school = School.shared();
    private final Actor consultant = School.actor(School.anyId(), Role.CONSULTANT);

    @Test
    void those_of_one_customer_are_read_newest_first() {
        var customer = held();
        note(customer, "first", null);
        note(customer, "second", null);

        assertThat(contents(new FindFollowUps(null, false, customer, null, PageRequest.first(20)), consultant))
                .containsExactly("second", "first");
        assertThat(contents(new FindFollowUps(null, true, null, null, PageRequest.first(20)), consultant))
                .containsExactly("second", "first");
    }

    @Test
    void a_correction_replaces_the_wording() {
        var customer = held();
        var id = note(customer, "wrong", null);
        school.happened(
                customer, new FollowUpCorrected(customer, id, new FollowUp("right", Intention.NO_PLAN, null, null)));

        var view =
                school.find(new GetFollowUp(id), FollowUpView.class, consultant).orElseThrow();
        assertThat(view.content()).isEqualTo("right");
        assertThat(view.correctedAt()).isNotNull();
        assertThat(view.version()).isEqualTo(3);
    }

    @Test
    void what_was_said_to_somebody_else_s_customer_is_not_there() {
        var customer = held();
        var id = note(customer, "secret", null);

        assertThat(school.find(new GetFollowUp(id), FollowUpView.class, School.ZHAO))
                .isEmpty();
        school.happened(customer, new CustomerReleased(customer, consultant.id(), ""));
        assertThat(school.find(new GetFollowUp(id), FollowUpView.class, consultant))
                .isEmpty();
        assertThat(school.find(new GetFollowUp(id), FollowUpView.class, School.MANAGER))
                .isPresent();
    }

    @Test
    void whom_to_call_is_sorted_into_overdue_today_and_later() {
        var now = school.clock().instant();
        var midnight = Instant.parse("2026-11-20T16:00:00Z");
        note(held(), "overdue", midnight.minusSeconds(1));
        note(held(), "this morning", midnight);
        note(held(), "now", now);
        note(held(), "tomorrow", midnight.plus(HOUR.multipliedBy(24)));

        assertThat(due(Due.OVERDUE)).containsExactly("overdue");
        assertThat(due(Due.TODAY)).containsExactly("this morning", "now");
        assertThat(due(Due.LATER)).containsExactly("tomorrow");
        assertThat(school.ask(new GetWorkbench(), Workbench.class, consultant))
                .returns(1L, Workbench::overdue)
                .returns(2L, Workbench::dueToday)
                .returns(4L, Workbench::held)
                .returns(150, Workbench::cap);
    }

    @Test
    void only_the_latest_follow_up_of_a_customer_says_when_to_call() {
        var customer = held();
        note(customer, "call", school.clock().instant());
        note(customer, "never mind", null);

        assertThat(due(Due.TODAY)).isEmpty();
    }

    private CustomerId held() {
        var id = anybody();
        school.happened(id, registered(id, "太史慈", "", "139"), new CustomerClaimed(id, consultant.id()));
        return id;
    }

    private FollowUpId note(CustomerId customer, String content, @Nullable Instant next) {
        var id = new FollowUpId(School.anyId());
        var followUp = new FollowUp(content, Intention.WITHIN_A_MONTH, null, next);
        school.happened(customer, consultant, new FollowUpRecorded(customer, id, consultant.id(), followUp));
        return id;
    }

    private List<String> due(Due due) {
        return contents(new FindFollowUps(null, false, null, due, PageRequest.first(20)), consultant);
    }

    private List<String> contents(FindFollowUps query, Actor actor) {
        return school.ask(query, FollowUpPage.class, actor).items().stream()
                .map(FollowUpView::content)
                .toList();
    }
}
