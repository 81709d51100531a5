package rollbook.bench;

import java.util.Arrays;

/** How long things took; exact, every single one is kept. */
final class Histogram {

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    synchronized int count() {
        return count;
    }

    /** The duration in milliseconds that {@code percent} of all do not exceed. */
    synchronized double milliseconds(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.clamp(rank - 1, 0, count - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p99 %.2f ms, max %.2f ms (%,d)"
                .formatted(milliseconds(50), milliseconds(99), milliseconds(100), count());
    }
}
