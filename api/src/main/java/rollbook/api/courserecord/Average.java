package rollbook.api.courserecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What scores come to. N/A and empty cells are in no average; −50 and −100 are.
 *
 * @param scored how many scores count
 * @param points their sum
 * @param mean their mean, to two places, half up; absent if nothing counts, and never a zero in its place
 */
public record Average(int scored, int points, @Nullable BigDecimal mean) {

    /** Of so many scores that count, with these points. */
    public static Average of(int scored, int points) {
        return new Average(
                scored,
                points,
                scored == 0
                        ? null
                        : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(scored), 2, RoundingMode.HALF_UP));
    }

    /** Of these scores. */
    public static Average of(Collection<Score> scores) {
        var points = scores.stream()
                .map(Score::points)
                .filter(counts -> counts.isPresent())
                .mapToInt(counts -> counts.getAsInt())
                .toArray();
        var sum = 0;
        for (var each : points) {
            sum += each;
        }
        return of(points.length, sum);
    }
}
