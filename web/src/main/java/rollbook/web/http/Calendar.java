package rollbook.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** The days and moments somebody can ask about, of the years 1 to 9999: no table knows others. */
public final class Calendar {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** A day later and earlier: then it is a day of these years in every time zone. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Calendar() {}

    /**
     * A day as it is written.
     *
     * @throws DateTimeException if it is none, or nobody can ask about it
     */
    public static LocalDate day(String written) {
        var day = LocalDate.parse(written);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("outside the calendar");
        }
        return day;
    }

    /**
     * A moment as it is written.
     *
     * @throws DateTimeException if it is none, or nobody can ask about it
     */
    public static Instant moment(String written) {
        return known(Instant.parse(written));
    }

    /**
     * The moment itself.
     *
     * @throws DateTimeException if nobody can ask about it
     */
    public static Instant known(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("outside the calendar");
        }
        return moment;
    }
}
