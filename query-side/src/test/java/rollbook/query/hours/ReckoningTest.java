package rollbook.query.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.hours.HoursStory.bundle;
import static rollbook.query.hours.HoursStory.day;
import static rollbook.query.hours.HoursStory.frozen;
import static rollbook.query.hours.HoursStory.use;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.hours.Hours;

class ReckoningTest {

    @Test
    void what_was_bought_less_what_was_used_is_left() {
        var reckoned = at(20, List.of(bundle("a", "10", null)), use(2), use(9));

        assertThat(reckoned.bought()).isEqualTo(Hours.of(10));
        assertThat(reckoned.used()).isEqualTo(Hours.of(2));
        assertThat(reckoned.left()).isEqualTo(Hours.of(8));
        assertThat(reckoned.debt()).isEqualTo(Hours.NONE);
        assertThat(reckoned.isCounted()).isTrue();
    }

    @Test
    void where_nothing_was_bought_nothing_is_counted_and_nothing_owed() {
        var reckoned = at(20, List.of(), use(2));

        assertThat(reckoned.isCounted()).isFalse();
        assertThat(reckoned.used()).isEqualTo(Hours.of(1));
        assertThat(reckoned.debt()).isEqualTo(Hours.NONE);
    }

    @Test
    void a_package_that_was_taken_back_is_none() {
        assertThat(at(20, List.of(bundle("a", "0", null)), use(2)).isCounted()).isFalse();
    }

    @Test
    void what_expires_first_is_used_first_whenever_it_was_bought() {
        var reckoned = at(
                20,
                List.of(bundle("ever", "5", null), bundle("late", "5", 60), bundle("soon", "1", 3, 30)),
                use(2),
                use(9));

        assertThat(reckoned.shares())
                .extracting(share -> share.bought().id().value())
                .containsExactly("soon", "late", "ever");
        assertThat(reckoned.shares())
                .extracting(Reckoning.Share::used)
                .containsExactly(Hours.of(1), Hours.of(1), Hours.NONE);
    }

    @Test
    void the_last_day_still_counts_and_the_day_after_it_does_not() {
        var ten = List.of(bundle("a", "10", 30));

        assertThat(at(30, ten, use(30)).left()).isEqualTo(Hours.of(9));
        assertThat(at(31, ten, use(30)).left()).isEqualTo(Hours.NONE);
        assertThat(at(31, ten, use(30)).lapsed()).isEqualTo(Hours.of(9));
        assertThat(at(31, ten, use(31)).debt()).isEqualTo(Hours.of(1));
    }

    @Test
    void who_used_more_than_was_bought_owes_the_rest() {
        var reckoned = at(20, List.of(bundle("a", "1", null)), use(2), use(3), use(4));

        assertThat(reckoned.left()).isEqualTo(Hours.NONE);
        assertThat(reckoned.debt()).isEqualTo(Hours.of(2));
        assertThat(reckoned.takings())
                .extracting(Reckoning.Taking::owed)
                .containsExactly(Hours.NONE, Hours.of(1), Hours.of(1));
    }

    @Test
    void a_later_package_pays_off_what_was_owed() {
        var reckoned = at(20, List.of(bundle("a", "1", null), bundle("b", "10", 15, null)), use(2), use(3), use(4));

        assertThat(reckoned.debt()).isEqualTo(Hours.NONE);
        assertThat(reckoned.left()).isEqualTo(Hours.of(8));
    }

    @Test
    void what_lies_fallow_in_an_expired_package_pays_for_no_later_lesson() {
        var reckoned = at(50, List.of(bundle("old", "10", 20), bundle("new", "2", null)), use(30), use(31), use(32));

        assertThat(reckoned.lapsed()).isEqualTo(Hours.of(10));
        assertThat(reckoned.left()).isEqualTo(Hours.NONE);
        assertThat(reckoned.debt()).isEqualTo(Hours.of(1));
    }

    @Test
    void half_hours_add_up_and_a_lesson_may_take_from_two_packages() {
        var reckoned = at(20, List.of(bundle("a", "1.5", 30), bundle("b", "2", null)), use(2), use(3));

        assertThat(reckoned.left()).isEqualTo(new Hours(new BigDecimal("1.5")));
        assertThat(reckoned.shares())
                .extracting(Reckoning.Share::used)
                .containsExactly(new Hours(new BigDecimal("1.5")), new Hours(new BigDecimal("0.5")));
    }

    @Test
    void a_lesson_before_the_package_expired_takes_from_it_although_it_is_written_down_later() {
        assertThat(at(90, List.of(bundle("a", "10", 30)), use(30)).shares())
                .singleElement()
                .satisfies(share -> assertThat(share.lapsed()).isEqualTo(Hours.of(9)));
    }

    @Test
    void the_order_in_which_things_are_told_does_not_matter() {
        var packages = List.of(bundle("a", "2", 30), bundle("b", "3", null));

        assertThat(at(40, packages, use(40), use(2), use(29)))
                .isEqualTo(at(40, packages.reversed(), use(29), use(40), use(2)));
    }

    @Test
    void while_the_clock_stands_still_nothing_expires() {
        var ten = List.of(bundle("a", "10", 30));

        assertThat(Reckoning.of(ten, frozen(20, null), List.of(), day(300)).left())
                .isEqualTo(Hours.of(10));
    }

    @Test
    void afterwards_it_expires_as_many_days_later() {
        var ten = List.of(bundle("a", "10", 30));

        assertThat(Reckoning.of(ten, frozen(20, 25), List.of(), day(35)).left()).isEqualTo(Hours.of(10));
        assertThat(Reckoning.of(ten, frozen(20, 25), List.of(), day(36)).left()).isEqualTo(Hours.NONE);
        assertThat(Reckoning.of(ten, frozen(20, 25), List.of(), day(26))
                        .shares()
                        .getFirst()
                        .usableUntil())
                .isEqualTo(day(35));
    }

    @Test
    void what_had_expired_before_does_not_come_back() {
        assertThat(Reckoning.of(List.of(bundle("a", "10", 30)), frozen(31, 60), List.of(), day(40))
                        .left())
                .isEqualTo(Hours.NONE);
    }

    @Test
    void a_package_bought_while_the_clock_stands_still_gains_only_the_days_since() {
        assertThat(Reckoning.of(List.of(bundle("a", "10", 23, 30)), frozen(20, 25), List.of(), day(24))
                        .shares()
                        .getFirst()
                        .usableUntil())
                .isEqualTo(day(32));
    }

    @Test
    void a_pause_that_is_still_to_come_changes_nothing_yet() {
        assertThat(Reckoning.of(List.of(bundle("a", "10", 30)), frozen(28, null), List.of(), day(20))
                        .shares()
                        .getFirst()
                        .usableUntil())
                .isEqualTo(day(30));
    }

    private static Reckoning at(int today, List<Bought> packages, Use... uses) {
        return Reckoning.of(packages, List.of(), List.of(uses), day(today));
    }
}
