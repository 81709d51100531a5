package rollbook.store.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every so often, on a thread of its own, what other nodes have done. Who cannot look tries again next time, and complains once
 * until it can.
 */
final class Lookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final String name;
    private final Runnable look;
    private final ScheduledExecutorService clockwork;
    private boolean blind;

    /**
     * Begins to look.
     *
     * @param name of the thread
     * @param between two looks, and before the first
     */
    Lookout(String name, Duration between, Runnable look) {
        this.name = name;
        this.look = look;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        clockwork.scheduleWithFixedDelay(this::look, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            look.run();
            blind = false;
        } catch (RuntimeException e) {
            if (!blind && !clockwork.isShutdown()) {
                LOG.warn("{} cannot see what other nodes have done, and will look again: {}", name, e.toString());
            }
            blind = true;
        }
    }

    /** Looks no more. */
    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
