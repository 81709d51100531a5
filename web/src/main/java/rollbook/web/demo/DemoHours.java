package rollbook.web.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.PackageId;
import rollbook.web.demo.DemoEnrollment.Step;

/**
 * The lesson hours of a student of the demo school. Half buy none; the others have plenty, or few that are about to end, or have used
 * more than they bought; for some a part expired, and a few pause.
 *
 * @param place of the student
 * @param lessons those of the class
 * @param consultant who looks after the student
 * @param random numbers of this student's own
 */
record DemoHours(EnrollmentId place, DemoLessons lessons, DemoStaff consultant, RandomGenerator random) {

    private static final int USUAL = 48;
    private static final int MONTHS_TO_USE = 12;
    private static final List<String> REASONS = List.of("出差一个月", "生病休养", "期末考试");

    List<Step> steps() {
        int given = lessons.given();
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> List.of(buys("usual", USUAL, null));
            case 5, 6 -> List.of(buys("few", given + 1 + random.nextInt(2), null));
            case 7 -> List.of(buys("owed", Math.max(1, given - 2 - random.nextInt(3)), null));
            case 8 -> List.of(buys("lapsed", USUAL / 2, today().minusDays(7)), buys("usual", USUAL, null));
            case 9 -> List.of(buys("usual", USUAL, null), pauses());
            default -> List.of();
        };
    }

    private LocalDate today() {
        return lessons.today();
    }

    private Step buys(String own, int hours, @Nullable LocalDate expiresOn) {
        var cashier = DemoNames.any(DemoStaff.FINANCE, random);
        var day = boughtOn();
        var until = expiresOn == null ? day.plusMonths(MONTHS_TO_USE) : expiresOn;
        return new Step(new BuyHours(place, new PackageId("demo-" + own), Hours.of(hours), day, until, null), cashier);
    }

    /** On the first day of the class, or some days ago where that is still to come. */
    private LocalDate boughtOn() {
        var begins = lessons.opened().plan().startDate();
        var before = today().minusDays(14);
        return begins == null || begins.isAfter(before) ? before : begins;
    }

    private Step pauses() {
        return new Step(new FreezeHours(place, today(), DemoNames.any(REASONS, random)), consultant);
    }
}
