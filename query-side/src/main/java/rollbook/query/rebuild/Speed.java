package rollbook.query.rebuild;

import java.util.concurrent.TimeUnit;

/** How fast reading goes, over the last while. */
final class Speed {

    private static final double WHILE_SECONDS = 10;

    private long position;
    private long nanos;
    private double perSecond;

    void begin(long from) {
        position = from;
        nanos = System.nanoTime();
        perSecond = 0;
    }

    /** Positions in a second, now that one has been reached. */
    double at(long reached) {
        var time = System.nanoTime();
        var seconds = (time - nanos) / (double) TimeUnit.SECONDS.toNanos(1);
        if (seconds > 0 && reached > position) {
            var latest = (reached - position) / seconds;
            var share = perSecond == 0 ? 1 : Math.min(1, seconds / WHILE_SECONDS);
            perSecond += share * (latest - perSecond);
            position = reached;
            nanos = time;
        }
        return perSecond;
    }
}
