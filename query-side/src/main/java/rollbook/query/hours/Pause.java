package rollbook.query.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock stood still.
 *
 * @param to the first day on which it did not any more; absent while it does
 */
record Pause(LocalDate from, @Nullable LocalDate to, String reason) {

    Pause until(LocalDate day) {
        return new Pause(from, day, reason);
    }

    Pause withoutWords() {
        return new Pause(from, to, "");
    }

    boolean isOver(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }
}
