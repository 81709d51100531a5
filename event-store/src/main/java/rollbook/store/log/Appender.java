package rollbook.store.log;

import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.Company;
import rollbook.api.LogUnavailable;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Overloaded;
import rollbook.api.Refused;

/**
 * Group commit: units of work that wait while the log is writing are appended together, in one transaction with one fsync. A
 * version that is taken fails only the unit of work that wanted it. Who decides alone writes at once, without handing it on to anybody.
 *
 * <p>When the connection is lost in the middle, the same append is asked for again: the log knows what it has stored
 * already, so each unit of work is stored once, or refused, and only a database that stays away leaves it open.
 */
final class Appender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Appender.class);
    private static final int LONGEST_QUEUE = 1024;
    private static final int LARGEST_GROUP = 512;
    private static final Duration PATIENCE_WITH_QUEUE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_WITH_DATABASE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** So long what is ready waits for decisions that are under way, to be written with them. */
    private static final Duration LONGEST_COMPANY = Duration.ofMillis(2);

    private static final Duration GLANCE = Duration.ofNanos(250_000);

    private final LogWriter writer;
    private final LogHead head;
    private final LogTail tail;
    private final BlockingQueue<PendingAppend> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Deque<PendingAppend> postponed = new ArrayDeque<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();
    private final AppendMeters meters = new AppendMeters(Metrics.globalRegistry);
    private final Thread thread;
    private volatile boolean closed;

    Appender(LogWriter writer, LogHead head, LogTail tail) {
        this.writer = writer;
        this.head = head;
        this.tail = tail;
        this.thread = Thread.ofPlatform().name("log-append").daemon().start(this::run);
    }

    /**
     * Appends the events and answers the position of the last one, which by then is on disk.
     *
     * @throws Refused if too many wait already; nothing was stored
     * @throws LogUnavailable if the database cannot be reached; nothing was stored
     * @throws OutcomeUnknown if the database went away in the middle and stays away
     */
    long append(List<LogRow> rows) {
        var append = new PendingAppend(rows);
        var began = System.nanoTime();
        unanswered.incrementAndGet();
        try {
            if (!isWrittenAlone(append)) {
                queue(append);
            }
            return append.await();
        } finally {
            unanswered.decrementAndGet();
            meters.answered(System.nanoTime() - began);
        }
    }

    private boolean isWrittenAlone(PendingAppend append) {
        var isAlone = underWay.get() == 1 && waiting.isEmpty();
        if (!isAlone || closed || Thread.currentThread().isInterrupted() || !writing.tryLock()) {
            return false;
        }
        try {
            writeWhateverHappens(List.of(append));
            return true;
        } finally {
            writing.unlock();
        }
    }

    private void queue(PendingAppend append) {
        try {
            if (closed || !waiting.offer(append, PATIENCE_WITH_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(new Overloaded());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while waiting for the log; nothing was stored", e);
        }
        if (closed && waiting.remove(append)) {
            throw new Refused(new Overloaded());
        }
    }

    /** What is under way, and will most likely be appended soon. */
    Company company() {
        return new Company() {
            @Override
            public void joins() {
                underWay.incrementAndGet();
            }

            @Override
            public void leaves() {
                underWay.decrementAndGet();
            }
        };
    }

    /** How many units of work have not been answered yet. */
    int unanswered() {
        return unanswered.get();
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty() || !postponed.isEmpty()) {
                var group = nextGroup();
                if (!group.isEmpty()) {
                    writeWhateverHappens(group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other. Nobody waits for ever because the machine failed here; those who come later may be luckier. */
    private void writeWhateverHappens(List<PendingAppend> group) {
        writing.lock();
        try {
            write(group, false);
        } catch (Throwable e) { // also when memory is short
            group.forEach(each -> each.outcome().completeExceptionally(new OutcomeUnknown(e)));
            log.error("The log has failed in the middle of appending", e);
        } finally {
            writing.unlock();
        }
    }

    /** Everybody who waits, but only one unit of work per aggregate: the second one may have to fail. */
    private List<PendingAppend> nextGroup() throws InterruptedException {
        var candidates = new ArrayList<>(postponed);
        postponed.clear();
        if (candidates.isEmpty()) {
            var first = waiting.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            candidates.add(first);
        }
        waiting.drainTo(candidates, LARGEST_GROUP);
        awaitCompany(candidates);

        var group = new ArrayList<PendingAppend>();
        var aggregates = new HashSet<String>();
        var size = 0;
        for (var candidate : candidates) {
            var fits = group.isEmpty() || size + candidate.rows().size() <= LARGEST_GROUP;
            if (fits && candidate.rows().stream().noneMatch(row -> aggregates.contains(row.aggregateId()))) {
                candidate.rows().forEach(row -> aggregates.add(row.aggregateId()));
                group.add(candidate);
                size += candidate.rows().size();
            } else {
                postponed.add(candidate);
            }
        }
        return group;
    }

    /** One append for all costs hardly more than for one; who is alone waits for nobody. */
    private void awaitCompany(List<PendingAppend> candidates) {
        var until = System.nanoTime() + LONGEST_COMPANY.toNanos();
        while (candidates.size() < Math.min(underWay.get(), LARGEST_GROUP) && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
            waiting.drainTo(candidates, LARGEST_GROUP);
        }
    }

    private void write(List<PendingAppend> group, boolean maybeSentBefore) {
        var deadline = System.nanoTime() + PATIENCE_WITH_DATABASE.toNanos();
        var maybeSent = maybeSentBefore;
        while (true) {
            var attempt = tryWrite(group);
            switch (attempt) {
                case Attempt.Done _ -> {
                    return;
                }
                case Attempt.Failed failed
                when group.size() > 1 && failed.blamesOne() -> {
                    for (var each : group) {
                        write(List.of(each), maybeSent);
                    }
                    return;
                }
                case Attempt.Failed failed -> {
                    if (maybeSent && !failed.isConflict()) {
                        giveUp(group, true, failed.cause());
                        return;
                    }
                    group.forEach(each -> each.outcome().completeExceptionally(failed.reason(each)));
                    return;
                }
                case Attempt.Lost lost -> {
                    maybeSent |= lost.maybeSent();
                    meters.lostConnection();
                    if (System.nanoTime() > deadline || closed) {
                        giveUp(group, maybeSent, lost.cause());
                        return;
                    }
                    log.warn(
                            "The log has lost its database, asking again: {}",
                            lost.cause().getMessage());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private Attempt tryWrite(List<PendingAppend> group) {
        try {
            var began = System.nanoTime();
            var outcomes = writer.append(group);
            meters.written(group, System.nanoTime() - began);
            meters.conflicts(outcomes.taken().size());
            outcomes.stored().forEach((unit, last) -> remember(group.get(unit).rows(), last));
            var isNews = outcomes.stored().values().stream().max(Long::compare).filter(head::reach);
            for (var index = 0; index < group.size(); index++) {
                settle(
                        group.get(index),
                        outcomes.stored().get(index),
                        outcomes.taken().get(index));
            }
            isNews.ifPresent(_ -> head.announce()); // who has decided goes on first, then those who keep lists
            return new Attempt.Done();
        } catch (LogWriter.NoConnection e) {
            return new Attempt.Lost(e, false);
        } catch (SQLException e) {
            return lostOrFailed(e);
        } catch (RuntimeException e) {
            return new Attempt.Failed(new SQLException(e));
        }
    }

    private static Attempt lostOrFailed(SQLException e) {
        if (SqlStates.isCancelled(e)) {
            return new Attempt.Lost(e, false);
        }
        return SqlStates.isConnectionLost(e) ? new Attempt.Lost(e, true) : new Attempt.Failed(e);
    }

    /** Readers on this node need not ask for what is appended here. */
    private void remember(List<LogRow> rows, long last) {
        var first = last - rows.size() + 1;
        for (var index = 0; index < rows.size(); index++) {
            tail.remember(rows.get(index).storedAt(first + index));
        }
    }

    private static void settle(PendingAppend append, @Nullable Long position, LogWriter.@Nullable Taken taken) {
        if (position != null) {
            append.outcome().complete(position);
        } else if (taken != null) {
            append.outcome().completeExceptionally(VersionConflicts.at(taken.aggregateId(), taken.sequence(), null));
        } else {
            append.outcome().completeExceptionally(new EventStoreException("The log has not answered for every unit"));
        }
    }

    private static void giveUp(List<PendingAppend> group, boolean maybeSent, Exception cause) {
        group.forEach(each -> each.outcome()
                .completeExceptionally(maybeSent ? new OutcomeUnknown(cause) : new LogUnavailable(cause)));
    }

    /** Writes what still waits, then stops. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(PATIENCE_WITH_DATABASE);
            if (writing.tryLock(
                    PATIENCE_WITH_DATABASE.toSeconds(), TimeUnit.SECONDS)) { // who writes alone is let finish
                writing.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How one try to append a group ended. */
    private sealed interface Attempt {

        record Done() implements Attempt {}

        record Failed(SQLException cause) implements Attempt {

            boolean isConflict() {
                return SqlStates.isConflict(cause);
            }

            boolean blamesOne() {
                return isConflict() || SqlStates.isBadData(cause);
            }

            RuntimeException reason(PendingAppend append) {
                var first = append.rows().getFirst();
                return isConflict()
                        ? VersionConflicts.at(first.aggregateId(), first.sequence(), cause)
                        : new EventStoreException("The events were not stored: " + cause.getMessage(), cause);
            }
        }

        record Lost(SQLException cause, boolean maybeSent) implements Attempt {}
    }
}
