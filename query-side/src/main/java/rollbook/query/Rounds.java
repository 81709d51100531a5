package rollbook.query;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks every so often, on a thread of its own, whether there is something to do; what goes wrong once is tried again next time. */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Duration between;
    private final Runnable look;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param between two looks
     */
    public Rounds(String name, Duration between, Runnable look) {
        this.name = name;
        this.between = between;
        this.look = look;
    }

    private void run() {
        while (isRunning()) {
            try {
                look.run();
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("Nobody can be asked about {}: {}", name, e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("Something about {} could not be done and will be tried again", name, e);
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    public void start() {
        var looking = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = looking; // before it looks whether it still runs
        looking.start();
    }

    /** Looks no more; a look that is under way is waited for. */
    public void stop() throws InterruptedException {
        var looking = thread;
        thread = null;
        if (looking != null) {
            LockSupport.unpark(looking);
            looking.join(PATIENCE);
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}
