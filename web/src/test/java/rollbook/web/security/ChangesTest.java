package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private long now = 1;
    private long count = 7;
    private int looks;
    private final Changes changes = new Changes(this::look, () -> now);

    private long look() {
        looks++;
        if (count < 0) {
            throw new IllegalStateException("the books are away");
        }
        return count;
    }

    @Test
    void many_who_ask_at_once_are_told_what_one_has_seen() {
        var before = changes.state();
        count = 8;

        assertThat(changes.state()).isEqualTo(before);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void while_nothing_changes_the_state_is_the_same() {
        var before = changes.state();
        later();

        assertThat(changes.state()).isEqualTo(before);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void what_has_changed_is_known_a_quarter_of_a_second_later() {
        var before = changes.state();
        count = 8;
        later();

        assertThat(changes.state()).isNotEqualTo(before);
    }

    @Test
    void a_count_that_comes_back_is_another_state() {
        var before = changes.state();
        count = 3;
        later();
        changes.state();
        count = 7;
        later();

        assertThat(changes.state()).isNotEqualTo(before);
    }

    @Test
    void who_has_changed_something_here_does_not_wait() {
        var before = changes.state();
        changes.forget();

        assertThat(changes.state()).isNotEqualTo(before);
    }

    @Test
    void books_that_are_away_are_asked_again_by_the_next() {
        var before = changes.state();
        count = -1;
        later();
        assertThatThrownBy(changes::state).isInstanceOf(IllegalStateException.class);
        count = 7;

        assertThat(changes.state()).isEqualTo(before);
    }

    private void later() {
        now += TimeUnit.MILLISECONDS.toNanos(250);
    }
}
