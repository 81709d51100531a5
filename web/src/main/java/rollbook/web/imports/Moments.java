package rollbook.web.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rollbook.api.FieldErrors;

/**
 * Days and moments as people write them. Year first: {@code 2026-03-01}, {@code 2026/3/1}, {@code 2026年3月1日}, {@code 20260301}; year
 * last with points is day first ({@code 01.03.2026}); year last with strokes is only understood where one reading is possible.
 */
final class Moments {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern STROKES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.+?)[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");

    private Moments() {}

    static Optional<LocalDate> day(String text) {
        var day = text.strip();
        try {
            var matcher = YEAR_FIRST.matcher(day);
            if (matcher.matches() || matcher.usePattern(DIGITS).matches()) {
                return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
            }
            if (matcher.usePattern(POINTS).matches()) {
                return Optional.of(LocalDate.of(number(matcher, 3), number(matcher, 2), number(matcher, 1)));
            }
            return matcher.usePattern(STROKES).matches()
                    ? strokes(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                    : dayOfMidnight(day);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A day on which something can be at a school. */
    static Optional<LocalDate> schoolDay(String text) {
        return day(text).filter(FieldErrors::isDay);
    }

    /** A moment; without an offset it is meant where the school is, without a time at the beginning of the day. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        var moment = text.strip();
        try {
            return Optional.of(OffsetDateTime.parse(moment).toInstant());
        } catch (DateTimeException _) {
            var matcher = WITH_TIME.matcher(moment);
            return matcher.matches()
                    ? day(matcher.group(1)).flatMap(day -> time(matcher).map(time -> at(day, time, zone)))
                    : day(moment).map(day -> at(day, LocalTime.MIDNIGHT, zone));
        }
    }

    private static Optional<LocalDate> strokes(int first, int second, int year) {
        if (first > 12) {
            return Optional.of(LocalDate.of(year, second, first));
        }
        return second > 12 || first == second ? Optional.of(LocalDate.of(year, first, second)) : Optional.empty();
    }

    private static Optional<LocalDate> dayOfMidnight(String text) {
        var matcher = WITH_TIME.matcher(text);
        return matcher.matches() && time(matcher).equals(Optional.of(LocalTime.MIDNIGHT))
                ? day(matcher.group(1))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        try {
            int second = matcher.group(4) == null ? 0 : number(matcher, 4);
            return Optional.of(LocalTime.of(number(matcher, 2), number(matcher, 3), second));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
