package rollbook.query.hours;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;

/**
 * What the hours of an enrolment come to, on whatever day one looks: days pass by themselves, and what a lesson took from which package
 * does not depend on them.
 *
 * @param reckonedBy the settings
 * @param counted whether hours are counted at all
 * @param rests what is left of each package that is not used up
 */
record Standing(EnrollmentId id, String reckonedBy, boolean counted, Hours debt, List<Rest> rests) {

    /** A day on which whatever can expire has expired. What stands still does not, however long. */
    static final LocalDate SOME_DAY = LocalDate.of(9_000, 1, 1);

    /**
     * What is left of a package.
     *
     * @param until the last day on which it can be used; absent while it cannot expire
     */
    record Rest(Hours hours, @Nullable LocalDate until) {

        boolean canBeUsed(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    /** Of what it comes to on {@link #SOME_DAY}. */
    static Standing of(EnrollmentId id, String reckonedBy, Reckoning reckoning) {
        var rests = reckoning.shares().stream()
                .filter(share -> share.rest().isPositive())
                .map(share -> new Rest(share.rest(), until(share.usableUntil())))
                .toList();
        return new Standing(id, reckonedBy, reckoning.isCounted(), reckoning.debt(), rests);
    }

    private static @Nullable LocalDate until(@Nullable LocalDate usableUntil) {
        return usableUntil == null || usableUntil.isAfter(SOME_DAY) ? null : usableUntil;
    }

    Hours left(LocalDate day) {
        return sum(rests.stream().filter(rest -> rest.canBeUsed(day)).toList());
    }

    /** What nobody has used, expired or not. */
    Hours rest() {
        return sum(rests);
    }

    /** The first day on which some of it has expired; absent if that never comes. */
    @Nullable
    LocalDate lapsesOn() {
        return rests.stream()
                .map(Rest::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(until -> until.plusDays(1))
                .orElse(null);
    }

    private static Hours sum(List<Rest> some) {
        return some.stream().map(Rest::hours).reduce(Hours.NONE, Hours::plus);
    }
}
