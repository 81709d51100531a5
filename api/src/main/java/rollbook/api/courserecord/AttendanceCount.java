package rollbook.api.courserecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody was there. Where nobody has said, nothing is counted.
 *
 * @param rate how much of what was said is being there: present, late and left early, of all but leaves; 0 to 1, to four places;
 *     absent if nothing was said
 */
public record AttendanceCount(
        int present,
        int late,
        int absent,
        int leftEarly,
        int onLeave,
        @Nullable BigDecimal rate) {

    /** Out of so many of each. */
    public static AttendanceCount of(int present, int late, int absent, int leftEarly, int onLeave) {
        var there = present + late + leftEarly;
        var expected = there + absent;
        return new AttendanceCount(
                present,
                late,
                absent,
                leftEarly,
                onLeave,
                expected == 0
                        ? null
                        : BigDecimal.valueOf(there).divide(BigDecimal.valueOf(expected), 4, RoundingMode.HALF_UP));
    }
}
