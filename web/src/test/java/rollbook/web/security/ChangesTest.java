package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private long count = 7;
    private int looks;

    private final InstantSource source = () -> now;
    private final Changes changes = new Changes(this::look, source.withZone(ZoneOffset.UTC));

    private long look() {
        looks++;
        return count;
    }

    @Test
    void many_who_ask_at_once_are_told_what_one_has_seen() {
        assertThat(changes.soFar()).isEqualTo(7);
        count = 8;

        assertThat(changes.soFar()).isEqualTo(7);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void what_has_changed_is_known_a_quarter_of_a_second_later() {
        changes.soFar();
        count = 8;
        now = now.plusMillis(250);

        assertThat(changes.soFar()).isEqualTo(8);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void who_has_changed_something_here_does_not_wait() {
        changes.soFar();
        count = 8;
        changes.forget();

        assertThat(changes.soFar()).isEqualTo(8);
    }
}
