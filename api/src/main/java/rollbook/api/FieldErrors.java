package rollbook.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with what somebody filled in, collected field by field; the rules of every area collect theirs here. */
public final class FieldErrors {

    /** The most that is written down at once: a hundred million. */
    private static final Money MOST = Money.of("100000000.00");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final List<FieldError> found = new ArrayList<>();

    /** One more field is wrong: see {@link FieldError}. */
    public void add(String field, String code, String message) {
        found.add(new FieldError(field, code, message));
    }

    /** There must be words. */
    public void require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing(field);
        }
    }

    /** The field is empty, and must not be. */
    public void missing(String field) {
        found.add(FieldError.missing(field));
    }

    /** Where there are words, they are at most so many characters, and text. */
    public void text(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            add(field, "too-long", "at most " + most + " characters");
        }
        if (!isText(value)) {
            add(field, "not-text", "holds a character that is not text");
        }
    }

    /** Where there is a day, it is one of a school's calendar: in the years 1900 to 9999. */
    public void day(String field, @Nullable LocalDate value) {
        if (value != null && !isDay(value)) {
            add(field, "out-of-range", "must be a day from " + FIRST_DAY + " to " + LAST_DAY);
        }
    }

    /** Whether it is such a day. */
    public static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** Where there is an amount, it is one that somebody could pay. */
    public void amount(String field, @Nullable Money value) {
        if (value != null && value.amount().compareTo(MOST.amount()) > 0) {
            add(field, "out-of-range", "at most " + MOST.amount().toPlainString());
        }
    }

    /** Whether every character is one: no NUL, no half of a surrogate pair. Nothing else could be kept as it was given. */
    public static boolean isText(String value) {
        return value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    /** All of it, in the order it was found; empty where nothing is wrong. */
    public List<FieldError> found() {
        return List.copyOf(found);
    }
}
