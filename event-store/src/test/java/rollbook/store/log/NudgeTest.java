package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NudgeTest {

    private final Nudge nudge = new Nudge(Duration.ofMillis(50));
    private final Semaphore told = new Semaphore(0);
    private final Semaphore toldToo = new Semaphore(0);

    @Test
    void everybody_is_told_once_however_often_they_were_to_be() throws Exception {
        Runnable tell = told::release;
        nudge.give(tell);
        nudge.give(tell);
        nudge.give(toldToo::release);

        assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(toldToo.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told.tryAcquire()).isFalse();
    }

    @Test
    void who_was_told_is_told_again_when_there_is_something_new() throws Exception {
        Runnable tell = told::release;
        nudge.give(tell);
        assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

        nudge.give(tell);

        assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
}
