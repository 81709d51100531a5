package rollbook.web.console;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import rollbook.web.http.Calendar;

/** How moments and days are written for people: where the school is, in the reader's language. */
@Component("moments")
public class Moments {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Clock clock;
    private final ZoneId zone;

    Moments(Clock clock) {
        this.clock = clock;
        this.zone = clock.getZone();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day, e.g. {@code Nov 21}, with the year where it is not this one; nothing for nothing. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var locale = LocaleContextHolder.getLocale();
        var skeleton = day.getYear() == today().getYear() ? "MMMd" : "yMMMd";
        var pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** A day and the time of day to the minute. */
    public String full(@Nullable Instant at) {
        return at == null
                ? ""
                : write(at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** Only the time of day. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : write(at, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    /** As machines write it, for {@code <time datetime>}; nothing is rounded, so that one can look back to just this moment. */
    public String machine(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /** As a form's field for a moment writes it, where the school is. */
    public String field(@Nullable Instant at) {
        return at == null ? "" : FIELD.format(at.atZone(zone));
    }

    /** Reads such a field, or a moment as machines write it. */
    public Instant read(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    /** The same for what may be empty, or nonsense: then there is none. */
    public @Nullable Instant readOrNone(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Calendar.known(read(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How many days ago the moment was, where the school is; negative for what is to come. */
    public long daysAgo(Instant at) {
        return ChronoUnit.DAYS.between(at.atZone(zone).toLocalDate(), today());
    }

    private String write(Instant at, DateTimeFormatter formatter) {
        return formatter.withLocale(LocaleContextHolder.getLocale()).format(at.atZone(zone));
    }
}
