package rollbook.api.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;

/** What may be written about lesson hours. */
public final class HoursRules {

    public static final int LONGEST = 300;

    /** No package is larger. */
    public static final Hours MOST = Hours.of(10_000);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST_YEARS_AHEAD = 100;

    private final FieldErrors errors = new FieldErrors();

    private HoursRules() {}

    /** What is wrong with a package that is bought. */
    public static List<FieldError> checkPurchase(
            Hours hours,
            @Nullable LocalDate boughtOn,
            @Nullable LocalDate expiresOn,
            @Nullable String note,
            LocalDate today) {
        var rules = new HoursRules();
        if (!hours.isPositive()) {
            rules.errors.add("hours", "not-positive", "must be above zero");
        }
        rules.size(hours);
        var from = boughtOn == null ? today : boughtOn;
        if (from.isAfter(today) || from.isBefore(EARLIEST)) {
            rules.errors.add("boughtOn", "out-of-range", "lies in the future or too far back");
        }
        rules.expiry(expiresOn, from);
        rules.errors.text("note", note, LONGEST);
        return rules.errors.found();
    }

    /** What is wrong with a correction of a package that was bought on a day. */
    public static List<FieldError> checkCorrection(
            Hours hours, @Nullable LocalDate expiresOn, @Nullable String reason, LocalDate boughtOn) {
        var rules = new HoursRules();
        if (hours.compareTo(Hours.NONE) < 0) {
            rules.errors.add("hours", "not-positive", "must not be below zero");
        }
        rules.size(hours);
        rules.expiry(expiresOn, boughtOn);
        rules.reason(reason);
        return rules.errors.found();
    }

    /**
     * What is wrong with a day from which on the hours stand still.
     *
     * @param earliest before it they stood still already
     */
    public static List<FieldError> checkFreeze(LocalDate from, @Nullable String reason, LocalDate earliest) {
        var rules = new HoursRules();
        rules.day("from", from, earliest);
        rules.reason(reason);
        return rules.errors.found();
    }

    /** What is wrong with a day from which on the student studies again. */
    public static List<FieldError> checkUnfreeze(LocalDate on, LocalDate frozenSince) {
        var rules = new HoursRules();
        rules.day("on", on, frozenSince);
        return rules.errors.found();
    }

    private void size(Hours hours) {
        if (hours.compareTo(MOST) > 0) {
            errors.add("hours", "out-of-range", "at most " + MOST);
        }
    }

    private void expiry(@Nullable LocalDate expiresOn, LocalDate boughtOn) {
        if (expiresOn != null) {
            day("expiresOn", expiresOn, boughtOn);
        }
    }

    private void day(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest) || day.isBefore(EARLIEST)) {
            errors.add(field, "too-early", "must not be before " + earliest);
        } else if (day.isAfter(EARLIEST.plusYears(MOST_YEARS_AHEAD))) {
            errors.add(field, "out-of-range", "lies too far ahead");
        }
    }

    private void reason(@Nullable String reason) {
        errors.require("reason", reason);
        errors.text("reason", reason, LONGEST);
    }
}
