package rollbook.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestThreadsTest {

    private final Executor threads = RequestThreads.oneThenMany();

    @Test
    void who_comes_alone_is_served_by_a_thread_of_the_systems_own() {
        assertThat(isServedByVirtualThread().join()).isFalse();
    }

    @Test
    void who_comes_while_it_is_busy_is_served_by_a_virtual_thread_at_once() throws Exception {
        var end = new CountDownLatch(1);
        var began = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> {
                    began.countDown();
                    waitFor(end);
                },
                threads);
        began.await();

        for (int i = 0; i < 100; i++) {
            assertThat(isServedByVirtualThread().join()).isTrue();
        }

        end.countDown();
        first.join();
    }

    private CompletableFuture<Boolean> isServedByVirtualThread() {
        return CompletableFuture.supplyAsync(() -> Thread.currentThread().isVirtual(), threads);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
