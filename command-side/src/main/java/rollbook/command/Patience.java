package rollbook.command;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How often a decision is tried when others are faster, and how long to stand back in between. The pause is drawn at random
 * from a span that doubles each time, so that two who have met do not meet again.
 *
 * @param tries decisions at most, the first included
 * @param firstPause the longest pause before the second try
 * @param longestPause where doubling ends
 */
record Patience(int tries, Duration firstPause, Duration longestPause) {

    static final Patience USUAL = new Patience(16, Duration.ofMillis(4), Duration.ofMillis(120));

    boolean lasts(int tried) {
        return tried < tries && !Thread.currentThread().isInterrupted();
    }

    void standBack(int tried) {
        LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(1, span(tried).toNanos() + 1));
    }

    Duration span(int tried) {
        var span = firstPause.multipliedBy(1L << Math.min(tried - 1, 20));
        return span.compareTo(longestPause) < 0 ? span : longestPause;
    }
}
