package rollbook.query.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.hours.Hours;
import rollbook.api.hours.PackageId;
import rollbook.api.staff.StaffId;

/**
 * A package of hours that was bought.
 *
 * @param expiresOn the last day on which its hours can be used, as agreed; absent for ever
 * @param by who wrote it down
 */
record Bought(
        PackageId id,
        Hours hours,
        LocalDate boughtOn,
        @Nullable LocalDate expiresOn,
        @Nullable String note,
        @Nullable StaffId by,
        Instant at) {

    Bought corrected(Hours newHours, @Nullable LocalDate newExpiry) {
        return new Bought(id, newHours, boughtOn, newExpiry, note, by, at);
    }

    Bought withoutWords() {
        return new Bought(id, hours, boughtOn, expiresOn, null, by, at);
    }

    /**
     * The last day on which the hours can be used: as many days later as the clock stood still since they were bought and before they
     * had expired. While it stands still, nothing expires.
     */
    @Nullable
    LocalDate usableUntil(List<Pause> pauses, LocalDate day) {
        if (expiresOn == null) {
            return null;
        }
        var until = expiresOn;
        for (var pause : pauses) {
            var from = pause.from().isBefore(boughtOn) ? boughtOn : pause.from();
            var to = pause.to() == null ? day.plusDays(1) : pause.to();
            if (!from.isAfter(until) && from.isBefore(to)) {
                until = until.plusDays(ChronoUnit.DAYS.between(from, to));
            }
        }
        return until;
    }
}
