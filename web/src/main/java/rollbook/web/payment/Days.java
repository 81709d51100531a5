package rollbook.web.payment;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in addresses; nonsense is none. */
final class Days {

    private Days() {}

    static @Nullable LocalDate read(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
