package rollbook.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a program has found: how often each promise was looked at, and every time one did not hold. */
final class Verdict {

    private static final int SHOWN = 5;

    private final Map<String, long[]> promises = new LinkedHashMap<>();

    /** Notes one look at a promise; {@code seen} is shown where it does not hold. */
    synchronized void holds(boolean held, String promise, @Nullable Object... seen) {
        var counts = promises.computeIfAbsent(promise, _ -> new long[2]);
        counts[0]++;
        if (!held && counts[1]++ < SHOWN) {
            IO.println("VIOLATED " + promise + ": " + Arrays.deepToString(seen));
        }
    }

    void equal(@Nullable Object expected, @Nullable Object actual, String promise) {
        holds(Objects.equals(expected, actual), promise, "expected " + expected, "found " + actual);
    }

    /** Something worth knowing that is neither right nor wrong. */
    void note(String form, Object... values) {
        IO.println("  " + form.formatted(values));
    }

    synchronized boolean allHold() {
        return broken().isEmpty();
    }

    /** The promises that did not hold at least once. */
    synchronized Set<String> broken() {
        return promises.entrySet().stream()
                .filter(promise -> promise.getValue()[1] > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Prints everything looked at and ends the program: with 1 where a promise did not hold. */
    synchronized void end() {
        promises.forEach((promise, counts) -> IO.println("%s %s (%,d looked at%s)"
                .formatted(
                        counts[1] == 0 ? "holds   " : "VIOLATED",
                        promise,
                        counts[0],
                        counts[1] == 0 ? "" : ", %,d wrong".formatted(counts[1]))));
        IO.println(allHold() ? "All hold." : "NOT ALL HOLD.");
        System.exit(allHold() ? 0 : 1);
    }
}
