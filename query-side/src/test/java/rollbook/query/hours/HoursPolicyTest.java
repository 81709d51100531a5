package rollbook.query.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.hours.HoursStory.bundle;
import static rollbook.query.hours.HoursStory.day;
import static rollbook.query.hours.HoursStory.frozen;
import static rollbook.query.hours.HoursStory.study;
import static rollbook.query.hours.HoursStory.use;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.courserecord.Attendance;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursWarning;

class HoursPolicyTest {

    private static final HoursPolicy USUAL =
            new HoursPolicy(EnumSet.complementOf(EnumSet.of(Attendance.ON_LEAVE)), Hours.of(1), Hours.of(3));

    @ParameterizedTest
    @CsvSource({"PRESENT,1", "LATE,1", "LEFT_EARLY,1", "ABSENT,1", "ON_LEAVE,0"})
    void all_but_a_leave_use_hours_up(Attendance attendance, int times) {
        assertThat(USUAL.uses(List.of(study(1, attendance)), List.of())).hasSize(times);
    }

    @Test
    void as_long_as_nobody_has_said_nothing_is_used() {
        assertThat(USUAL.uses(List.of(study(1, null)), List.of())).isEmpty();
    }

    @Test
    void a_school_may_count_otherwise() {
        var generous = new HoursPolicy(Set.of(Attendance.PRESENT), Hours.of(2), Hours.of(3));

        var uses = generous.uses(List.of(study(1, Attendance.PRESENT), study(2, Attendance.ABSENT)), List.of());

        assertThat(uses).extracting(Use::hours).containsExactly(Hours.of(2));
    }

    @Test
    void a_lesson_that_is_made_up_for_counts_once_and_on_the_day_one_came() {
        var missed = study("missed", 1, Attendance.ABSENT, null);
        var came = study("other", 9, Attendance.PRESENT, "missed");

        assertThat(USUAL.uses(List.of(missed, came), List.of()))
                .extracting(Use::on)
                .containsExactly(day(9));
    }

    @Test
    void a_leave_that_is_made_up_for_counts_once_and_one_that_is_not_never() {
        var missed = study("missed", 1, Attendance.ON_LEAVE, null);

        assertThat(USUAL.uses(List.of(missed, study("other", 9, Attendance.LATE, "missed")), List.of()))
                .hasSize(1);
        assertThat(USUAL.uses(List.of(missed, study("other", 9, null, "missed")), List.of()))
                .isEmpty();
        assertThat(USUAL.uses(List.of(missed, study("other", 9, Attendance.ABSENT, "missed")), List.of()))
                .hasSize(1);
    }

    @Test
    void where_the_clock_stands_still_only_who_comes_uses_hours() {
        var pause = frozen(5, 10);

        assertThat(USUAL.uses(List.of(study(5, Attendance.ABSENT), study(9, Attendance.ABSENT)), pause))
                .isEmpty();
        assertThat(USUAL.uses(List.of(study(4, Attendance.ABSENT), study(10, Attendance.ABSENT)), pause))
                .hasSize(2);
        assertThat(USUAL.uses(List.of(study(7, Attendance.LATE)), pause)).hasSize(1);
    }

    @Test
    void who_has_few_none_or_less_is_warned() {
        assertThat(warning("10")).isNull();
        assertThat(warning("6")).isNull();
        assertThat(warning("5")).isEqualTo(HoursWarning.FEW_LEFT);
        assertThat(warning("2")).isEqualTo(HoursWarning.NONE_LEFT);
        assertThat(warning("1")).isEqualTo(HoursWarning.DEBT);
        assertThat(warning("0")).isNull();
    }

    private static @Nullable HoursWarning warning(String bought) {
        return USUAL.warning(
                Reckoning.of(List.of(bundle("a", bought, null)), List.of(), List.of(use(1), use(2)), day(3)));
    }
}
