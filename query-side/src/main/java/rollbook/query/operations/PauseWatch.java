package rollbook.query.operations;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;

/** Looks twice a second which projections somebody has paused, on whichever node. */
@Component
@OnQuerySide
class PauseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PauseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Pauses pauses;
    private volatile @Nullable Thread thread;

    PauseWatch(Pauses pauses) {
        this.pauses = pauses;
    }

    private void run() {
        while (isRunning()) {
            try {
                pauses.attend();
            } catch (DataAccessException e) {
                LOG.debug("Nobody can be asked what is paused: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("A projection could not be paused or started and will be tried again", e);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void start() {
        var looking = Thread.ofPlatform().name("pauses").daemon().unstarted(this::run);
        thread = looking; // before it looks whether it still runs
        looking.start();
    }

    @Override
    public void stop() {
        var looking = thread;
        thread = null;
        if (looking != null) {
            LockSupport.unpark(looking);
            try {
                looking.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
