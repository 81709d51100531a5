package rollbook.command.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.hours.Hours;

/** A package as it stands: how many hours, bought when, and good until. */
record Bundle(Hours hours, LocalDate boughtOn, @Nullable LocalDate expiresOn) {

    Bundle corrected(Hours newHours, @Nullable LocalDate newExpiry) {
        return new Bundle(newHours, boughtOn, newExpiry);
    }
}
