package rollbook.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerId;
import rollbook.api.operations.EventPage;
import rollbook.api.operations.OperationsQuery.FindEvents;
import rollbook.query.School;

class EventBrowserTest {

    private static final Actor BOSS = School.actor("bo", Role.BOSS);

    private final School school = School.shared();

    @Test
    void the_log_is_paged_through_from_any_position_with_stars_where_people_are_spoken_of() {
        var start = school.head();
        var li = anybody();
        school.happened(li, registered(li, "李雷", "", "139"), new CustomerClaimed(li, School.LI.id()));
        var ma = anybody();
        school.happened(ma, registered(ma, "马云", "", "138"));

        var page = find(null, start, 2, false, School.ADMIN);

        assertThat(page.masked()).isTrue();
        assertThat(page.items())
                .extracting(EventPage.Item::event)
                .containsExactly("customer.CustomerRegistered", "customer.CustomerClaimed");
        assertThat(page.items()).extracting(EventPage.Item::stream).containsOnly(li.value());
        assertThat(page.items().getFirst().data().toString()).contains("***").doesNotContain("李雷", "139");
        assertThat(page.next()).isEqualTo(start + 2);
        assertThat(find(null, start + 2, 2, false, School.ADMIN).items())
                .singleElement()
                .satisfies(item -> assertThat(item.stream()).isEqualTo(ma.value()));
    }

    @Test
    void a_stream_is_looked_through_by_version() {
        var li = anybody();
        school.happened(li, registered(li, "李雷", "", "139"), new CustomerClaimed(li, School.LI.id()));

        assertThat(find(li, -1, 5, false, School.ADMIN).items()).hasSize(2);
        assertThat(find(li, 0, 5, false, School.ADMIN).items())
                .singleElement()
                .satisfies(item -> assertThat(item.version()).isEqualTo(1));
    }

    @Test
    void only_the_boss_reads_what_is_said_about_people() {
        var li = anybody();
        school.happened(li, registered(li, "李雷", "", "139"));

        assertThat(find(li, -1, 5, true, BOSS).items().getFirst().data().toString())
                .contains("李雷", "139");
        assertThatThrownBy(() -> find(li, -1, 5, true, School.ADMIN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new NotAllowed("FindEvents")));
    }

    @Test
    void who_was_erased_is_not_shown_from_memory_either() {
        var start = school.head();
        var li = anybody();
        school.happened(li, registered(li, "李雷", "", "139"));
        assertThat(find(null, start, 1, true, BOSS).items().getFirst().data().toString())
                .contains("李雷", "139");

        school.happened(li, new CustomerErased(li, BOSS.id(), school.now(), ""));
        school.settle();

        assertThat(find(null, start, 1, true, BOSS).items().getFirst().data().toString())
                .doesNotContain("李雷", "139");
    }

    private EventPage find(@Nullable CustomerId stream, long after, int size, boolean clear, Actor actor) {
        var query = new FindEvents(stream == null ? null : stream.value(), after, size, clear);
        return school.ask(query, EventPage.class, actor);
    }
}
