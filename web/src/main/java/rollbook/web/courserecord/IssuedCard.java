package rollbook.web.courserecord;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.ReportCard;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursTally;
import rollbook.api.hours.HoursView;

/**
 * A report card as it is handed out.
 *
 * @param card how the student did
 * @param day as of which
 * @param hours how their lesson hours stand; absent where none are counted, and for who may not see it
 */
record IssuedCard(
        @JsonUnwrapped ReportCard card,
        LocalDate day,
        @Nullable Tally hours) {

    /** Lesson hours in a few figures. */
    record Tally(Hours bought, Hours used, Hours lapsed, Hours left, Hours debt) {

        static Tally of(HoursTally hours) {
            return new Tally(hours.bought(), hours.used(), hours.lapsed(), hours.left(), hours.debt());
        }

        static @Nullable Tally of(HoursView hours) {
            return hours.counted()
                    ? new Tally(hours.bought(), hours.used(), hours.lapsed(), hours.left(), hours.debt())
                    : null;
        }
    }
}
