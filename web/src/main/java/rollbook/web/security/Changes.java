package rollbook.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what was seen before still holds: while the count of changes is the same, it does. One who asks looks at the
 * count anew a few times a second, for all the others.
 */
final class Changes {

    /** So long somebody who has left may still be let in by another node than the one that was told. */
    private static final Duration FRESH = Duration.ofMillis(250);

    private static final Duration OVERDUE = FRESH.multipliedBy(3);

    private final LongSupplier count;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Looked last;

    /**
     * Nobody has looked yet.
     *
     * @param count how many changes there have been; read before whatever is kept under it is read
     */
    Changes(LongSupplier count, Clock clock) {
        this.count = count;
        this.clock = clock;
    }

    /** How many there have been, as far as is known. */
    long soFar() {
        var known = last;
        var now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known.count();
        }
        if (known == null || !now.isBefore(known.at().plus(OVERDUE))) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return known.count();
        }
        try {
            return last == known ? look(now) : soFar();
        } finally {
            looking.unlock();
        }
    }

    private long look(Instant now) {
        var counted = count.getAsLong();
        last = new Looked(now, counted);
        return counted;
    }

    /** What was counted last is not to be relied on any more. */
    void forget() {
        last = null;
    }

    private record Looked(Instant at, long count) {}
}
