package rollbook.store.log;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What one contender did in one measurement; times in milliseconds. */
record Figures(double perSecond, double p50, double p99) {

    static Figures of(List<Long> nanos, Duration during) {
        var sorted = nanos.stream().sorted().toList();
        return new Figures(sorted.size() / (during.toNanos() / 1e9), millis(sorted, 0.5), millis(sorted, 0.99));
    }

    /** The measurement in the middle, by speed. */
    static Figures median(List<Figures> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList()
                .get(all.size() / 2);
    }

    private static double millis(List<Long> sortedNanos, double quantile) {
        return sortedNanos.get((int) (quantile * (sortedNanos.size() - 1))) / 1e6;
    }
}
