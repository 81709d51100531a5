package rollbook.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LookoutTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    @Test
    void who_cannot_look_looks_again_and_complains_once(CapturedOutput log) throws InterruptedException {
        var fourLooks = new CountDownLatch(4);
        try (var _ = new Lookout("blind", OFTEN, () -> {
            fourLooks.countDown();
            throw new IllegalStateException("dark");
        })) {
            assertThat(fourLooks.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(log.getAll()).containsOnlyOnce("blind cannot see").contains("dark");
    }

    @Test
    void it_looks_on_a_thread_of_its_own_that_nobody_waits_for_and_ends_when_closed() throws InterruptedException {
        var looking = new LinkedBlockingQueue<Thread>();
        var lookout = new Lookout("vault-watch", OFTEN, () -> looking.add(Thread.currentThread()));
        var thread = looking.take();

        lookout.close();

        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(thread.getName()).isEqualTo("vault-watch");
        assertThat(thread.isDaemon()).isTrue();
    }
}
