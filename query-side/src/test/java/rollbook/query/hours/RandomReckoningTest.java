package rollbook.query.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.hours.HoursStory.bundle;
import static rollbook.query.hours.HoursStory.day;
import static rollbook.query.hours.HoursStory.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;

/** What must hold of hours whatever was bought, used and frozen: tried on made-up students. */
class RandomReckoningTest {

    private static final long SEED = Long.getLong("hours.seed", 20_261_121L);
    private static final int STUDENTS = 5_000;
    private static final int YEAR = 365;

    private final Random random = new Random(SEED);

    @Test
    void every_hour_bought_is_used_left_or_lapsed_and_every_hour_used_is_paid_for_or_owed() {
        for (int i = 0; i < STUDENTS; i++) {
            var student = new Student();
            var reckoned = student.at(day(random.nextInt(YEAR) + 1));

            assertThat(reckoned.left()).as(student.toString()).isGreaterThanOrEqualTo(Hours.NONE);
            var paid = Hours.NONE;
            for (var share : reckoned.shares()) {
                assertThat(share.used().plus(share.left()).plus(share.lapsed()))
                        .as(student.toString())
                        .isEqualTo(share.bought().hours());
                paid = paid.plus(share.used());
            }
            if (reckoned.isCounted()) {
                assertThat(paid.plus(reckoned.debt())).as(student.toString()).isEqualTo(reckoned.used());
            }
        }
    }

    @Test
    void nobody_owes_while_something_is_left_for_the_lessons_so_far() {
        for (int i = 0; i < STUDENTS; i++) {
            var student = new Student();
            var today = day(random.nextInt(YEAR) + 1);
            student.uses.removeIf(use -> use.on().isAfter(today));
            var reckoned = student.at(today);

            assertThat(reckoned.left().isPositive() && reckoned.debt().isPositive())
                    .as(student.toString())
                    .isFalse();
        }
    }

    @Test
    void one_more_package_never_makes_the_debt_larger_and_one_lesson_less_never_leaves_less() {
        for (int i = 0; i < STUDENTS; i++) {
            var student = new Student();
            var today = day(random.nextInt(YEAR) + 1);
            var before = student.at(today);
            student.packages.add(student.anyPackage(99));
            var richer = student.at(today);
            assertThat(!before.isCounted() || richer.debt().compareTo(before.debt()) <= 0)
                    .as(student.toString())
                    .isTrue();

            if (!student.uses.isEmpty()) {
                student.uses.removeLast();
                var lazier = student.at(today);
                assertThat(lazier.debt()).as(student.toString()).isLessThanOrEqualTo(richer.debt());
                assertThat(lazier.left().plus(lazier.lapsed()))
                        .as(student.toString())
                        .isGreaterThanOrEqualTo(richer.left().plus(richer.lapsed()));
            }
        }
    }

    @Test
    void no_way_of_paying_lessons_from_packages_owes_less() {
        for (int i = 0; i < STUDENTS; i++) {
            var student = new Student();
            student.packages.replaceAll(one -> one.corrected(Hours.of(random.nextInt(3) + 1), one.expiresOn()));
            var reckoned = student.at(day(YEAR));
            if (reckoned.isCounted()) {
                assertThat(reckoned.debt())
                        .as(student.toString())
                        .isEqualTo(Hours.of(student.uses.size() - student.mostPaid(reckoned)));
            }
        }
    }

    @Test
    void what_is_kept_says_the_same_on_whatever_day_one_looks() {
        for (int i = 0; i < STUDENTS; i++) {
            var student = new Student();
            var today = day(random.nextInt(YEAR) + 1);
            student.uses.removeIf(use -> use.on().isAfter(today));
            var kept = Standing.of(new EnrollmentId("li"), "", student.at(Standing.SOME_DAY));

            var reckoned = student.at(today);
            assertThat(kept.left(today)).as(student.toString()).isEqualTo(reckoned.left());
            assertThat(kept.debt()).as(student.toString()).isEqualTo(reckoned.debt());
            assertThat(kept.counted()).isEqualTo(reckoned.isCounted());
            var lapses = kept.lapsesOn();
            if (lapses == null || today.isBefore(lapses)) {
                assertThat(kept.rest()).as(student.toString()).isEqualTo(reckoned.left());
            }
        }
    }

    @Test
    void nothing_depends_on_the_order_of_telling() {
        for (int i = 0; i < STUDENTS / 10; i++) {
            var student = new Student();
            var told = student.at(day(YEAR));
            Collections.shuffle(student.packages, random);
            Collections.shuffle(student.uses, random);

            assertThat(student.at(day(YEAR))).as(student.toString()).isEqualTo(told);
        }
    }

    /** A student with a few packages, lessons and pauses. */
    private final class Student {

        private final List<Bought> packages = new ArrayList<>();
        private final List<Use> uses = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();

        Student() {
            for (int i = random.nextInt(4); i > 0; i--) {
                packages.add(anyPackage(i));
            }
            var on = 1;
            for (int i = random.nextInt(8); i > 0; i--) {
                on += 1 + random.nextInt(40);
                uses.add(use(on));
            }
            var from = 1 + random.nextInt(YEAR);
            if (random.nextInt(3) == 0) {
                pauses.addAll(HoursStory.frozen(from, random.nextBoolean() ? null : from + random.nextInt(30)));
            }
        }

        Bought anyPackage(int number) {
            var bought = 1 + random.nextInt(YEAR);
            var hours = BigDecimal.valueOf(1 + random.nextInt(60), 1).toPlainString();
            return bundle("p" + number, hours, bought, random.nextInt(3) == 0 ? null : bought + random.nextInt(120));
        }

        Reckoning at(LocalDate today) {
            return Reckoning.of(packages, pauses, uses, today);
        }

        /** The most lessons that whole hours can pay for, found by trying to make room for each (Kuhn's algorithm). */
        int mostPaid(Reckoning reckoned) {
            var hours = new ArrayList<Reckoning.Share>();
            reckoned.shares().forEach(share -> {
                for (int i = share.bought().hours().value().intValueExact(); i > 0; i--) {
                    hours.add(share);
                }
            });
            var taken = new ArrayList<Use>(Collections.nCopies(hours.size(), null));
            return (int) uses.stream()
                    .filter(use -> finds(use, hours, taken, new boolean[hours.size()]))
                    .count();
        }

        private boolean finds(Use use, List<Reckoning.Share> hours, List<Use> taken, boolean[] asked) {
            for (int i = 0; i < hours.size(); i++) {
                var until = hours.get(i).usableUntil();
                if (!asked[i] && (until == null || !use.on().isAfter(until))) {
                    asked[i] = true;
                    if (taken.get(i) == null || finds(taken.get(i), hours, taken, asked)) {
                        taken.set(i, use);
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "seed " + SEED + ": " + packages + uses + pauses;
        }
    }
}
