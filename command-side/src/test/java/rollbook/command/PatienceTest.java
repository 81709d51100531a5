package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Patience PATIENCE = new Patience(3, Duration.ofMillis(4), Duration.ofMillis(10));

    @Test
    void it_lasts_for_so_many_tries() {
        assertThat(PATIENCE.lasts(2)).isTrue();
        assertThat(PATIENCE.lasts(3)).isFalse();
    }

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(PATIENCE.span(1)).isEqualTo(Duration.ofMillis(4));
        assertThat(PATIENCE.span(2)).isEqualTo(Duration.ofMillis(8));
        assertThat(PATIENCE.span(3)).isEqualTo(Duration.ofMillis(10));
        assertThat(PATIENCE.span(60)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void who_is_told_to_stop_does_not_try_again() {
        Thread.currentThread().interrupt();

        assertThat(PATIENCE.lasts(1)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
