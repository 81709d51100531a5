package rollbook.web.security;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import rollbook.api.NotYetVisible;
import rollbook.api.Refused;

/**
 * Tells whether what was seen before still holds: while nothing has changed, it does. One who asks looks a few times a second, for
 * all the others; while they are looking, what was seen last counts for a moment longer.
 */
final class Changes {

    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(250);

    /** So long somebody who has left may still be let in at the most, by a node that gets no answer from the database. */
    private static final long OVERDUE = 2 * FRESH;

    private static final long PATIENCE_SECONDS = 2;

    private final LongSupplier count;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong state = new AtomicLong();
    private long counted = -1;
    private volatile @Nullable Looked last;

    /**
     * Nobody has looked yet.
     *
     * @param count how many changes there have been
     * @param nanos a stopwatch that nobody sets
     */
    Changes(LongSupplier count, LongSupplier nanos) {
        this.count = count;
        this.nanos = nanos;
    }

    /**
     * Names the present state, to be asked for before whatever is kept under it is read: never the same again once something has
     * changed, even if the count comes back to where it was.
     *
     * @throws Refused with {@link NotYetVisible} if somebody is looking already and gets no answer
     */
    long state() {
        var known = last;
        var age = known == null ? Long.MAX_VALUE : nanos.getAsLong() - known.at();
        if (known != null && age < FRESH) {
            return known.state();
        }
        if (known != null && age < OVERDUE) {
            return looking.tryLock() ? lookUnlessDone(known) : known.state();
        }
        awaitTurn();
        return lookUnlessDone(known);
    }

    private void awaitTurn() {
        try {
            Refused.unless(looking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> new NotYetVisible(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new NotYetVisible(0));
        }
    }

    private long lookUnlessDone(@Nullable Looked known) {
        try {
            var meanwhile = last;
            return meanwhile == null || meanwhile == known ? look() : meanwhile.state();
        } finally {
            looking.unlock();
        }
    }

    private long look() {
        var now = nanos.getAsLong();
        var found = count.getAsLong();
        if (found != counted) {
            counted = found;
            state.incrementAndGet();
        }
        var looked = new Looked(now, state.get());
        last = looked;
        return looked.state();
    }

    /** Something has changed here: whoever asks next looks. */
    void forget() {
        state.incrementAndGet();
        last = null;
    }

    private record Looked(long at, long state) {}
}
