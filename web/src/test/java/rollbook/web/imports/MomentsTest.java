package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-03-01",
                "1999/3/1",
                "1999.3.1",
                "1999年3月1日",
                "19990301",
                "01.03.1999",
                "1.3.1999",
                "1999-03-01 00:00:00",
                " 1999-3-1 "
            })
    void a_day_is_understood_in_many_forms(String text) {
        assertThat(Moments.day(text)).contains(LocalDate.of(1999, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"31/12/1999, 1999-12-31", "12/31/1999, 1999-12-31", "05/05/1999, 1999-05-05"})
    void strokes_are_understood_where_one_reading_is_possible(String text, LocalDate day) {
        assertThat(Moments.day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/03/1999", "1999-02-30", "tomorrow", "1999-03-01 08:00", "99-03-01", ""})
    void what_is_no_day_for_certain_is_none(String text) {
        assertThat(Moments.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1.1.1066", "tomorrow"})
    void nothing_is_at_a_school_on_days_before_all_schools(String text) {
        assertThat(Moments.schoolDay(text)).isEmpty();
        assertThat(Moments.schoolDay("2026-03-01")).contains(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:30:00Z, 2026-03-01T08:30:00Z",
        "2026-03-01T08:30:00+08:00, 2026-03-01T00:30:00Z",
        "2026-03-01 08:30, 2026-03-01T00:30:00Z",
        "2026/3/1 8:30:15, 2026-03-01T00:30:15Z",
        "2026年3月1日, 2026-02-28T16:00:00Z"
    })
    void a_moment_without_an_offset_is_meant_where_the_school_is(String text, Instant moment) {
        assertThat(Moments.moment(text, SHANGHAI)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01 25:00", "soon", ""})
    void what_is_no_moment_is_none(String text) {
        assertThat(Moments.moment(text, SHANGHAI)).isEmpty();
    }
}
