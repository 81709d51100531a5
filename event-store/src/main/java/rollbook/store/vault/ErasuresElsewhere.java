package rollbook.store.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into this node's journal, every so often, whom another node has erased: whichever journal is kept knows everybody. */
final class ErasuresElsewhere implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresElsewhere.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final ErasureTable table;
    private final ErasureJournal journal;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erasure-journal").daemon().factory());

    ErasuresElsewhere(ErasureTable table, ErasureJournal journal) {
        this.table = table;
        this.journal = journal;
        clockwork.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            copy();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The journal of erasures could not be brought up to date and will be in a moment: {}",
                    e.toString());
        }
    }

    void copy() {
        table.allBut(journal.people()).forEach(journal::add);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
