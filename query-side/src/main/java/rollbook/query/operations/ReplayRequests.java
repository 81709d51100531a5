package rollbook.query.operations;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;
import rollbook.query.ReadHere;

/**
 * Projections to be built anew, or paused, wherever they are read for: a request stands in the database until the node that reads for the
 * projection has begun anew. Which node that is may change meanwhile.
 */
@Component
@OnQuerySide
class ReplayRequests implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRequests.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration WHILE_WAITING = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Readers readers;
    private final Pauses pauses;
    private final JdbcClient jdbc;
    private final String me = UUID.randomUUID().toString();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable Thread thread;

    ReplayRequests(Readers readers, Pauses pauses, JdbcClient jdbc) {
        this.readers = readers;
        this.pauses = pauses;
        this.jdbc = jdbc;
    }

    /** Asks for a projection and waits until it has been begun anew; false if nobody who reads for it heard. */
    boolean fulfil(String processor) {
        jdbc.sql("insert into axon.replay_request (processor, by_node) values (?, ?) on conflict do nothing")
                .params(processor, me)
                .update();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            attend();
            if (!all().contains(processor)) {
                return true;
            }
            LockSupport.parkNanos(WHILE_WAITING.toNanos());
        }
        return remove(processor) == 0;
    }

    /** Begins anew what is asked for and read for here. */
    private void attend() {
        oneAtATime.lock();
        try {
            for (var processor : all()) {
                readers.find(processor)
                        .filter(reader -> !ReadHere.by(reader).isEmpty())
                        .ifPresent(this::beginAnew);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void beginAnew(StreamingEventProcessor reader) {
        reader.shutDown();
        try {
            reader.resetTokens();
            remove(reader.getName());
        } catch (UnableToClaimTokenException e) {
            LOG.info("Another node has begun to read for {} and will build it anew", reader.getName());
        } finally {
            reader.start();
        }
    }

    private List<String> all() {
        return jdbc.sql("select processor from axon.replay_request order by processor")
                .query((row, _) -> row.getString("processor"))
                .list();
    }

    private int remove(String processor) {
        return jdbc.sql("delete from axon.replay_request where processor = ?")
                .param(processor)
                .update();
    }

    private void run() {
        while (isRunning()) {
            try {
                attend();
                pauses.attend();
            } catch (DataAccessException e) {
                LOG.debug("Nobody can be asked what to build anew: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("A projection could not be begun anew and will be tried again", e);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void start() {
        var looking = Thread.ofPlatform().name("replay-requests").daemon().unstarted(this::run);
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
