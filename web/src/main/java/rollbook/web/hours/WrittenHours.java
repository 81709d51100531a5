package rollbook.web.hours;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.hours.Hours;

/** Reads a number of hours; what is none is noted at its field. */
final class WrittenHours {

    private static final String FIELD = "hours";

    private WrittenHours() {}

    static @Nullable Hours read(@Nullable BigDecimal written, List<FieldError> errors) {
        if (written == null) {
            errors.add(FieldError.missing(FIELD));
            return null;
        }
        try {
            return new Hours(written);
        } catch (IllegalArgumentException _) {
            errors.add(new FieldError(FIELD, "no-hours", "one decimal at most"));
            return null;
        }
    }

    /** The same as people type it. */
    static @Nullable Hours read(@Nullable String typed, List<FieldError> errors) {
        if (typed != null && !typed.strip().replace(',', '.').matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            errors.add(new FieldError(FIELD, "no-hours", "is no number of hours"));
            return null;
        }
        return read(typed == null ? null : new BigDecimal(typed.strip().replace(',', '.')), errors);
    }
}
