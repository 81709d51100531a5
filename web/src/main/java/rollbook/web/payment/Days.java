package rollbook.web.payment;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.web.http.Calendar;

/** Days in addresses; nonsense is none. */
final class Days {

    private Days() {}

    static @Nullable LocalDate read(@Nullable String text) {
        try {
            return text == null ? null : Calendar.day(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
