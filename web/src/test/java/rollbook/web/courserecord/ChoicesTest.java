package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.Score;
import rollbook.web.console.Words;

class ChoicesTest {

    @AfterEach
    void whatever_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "en, A, A",
        "en, a+, A_PLUS",
        "en, b-, B_MINUS",
        "en, B−, B_MINUS",
        "en, B minus, B_MINUS",
        "en, copy, COPY",
        "en, n/a, NA",
        "ru, спис, COPY",
        "zh-CN, 抄袭, COPY",
        "zh-CN, A_PLUS, A_PLUS"
    })
    void a_score_is_meant_in_any_spelling(String language, String typed, String word) {
        assertThat(scores(language).meant(typed)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"en, l, ", "en, la, LATE", "en, pres, PRESENT", "ru, был, PRESENT", "ru, не, ABSENT", "zh-CN, 迟, LATE"})
    void the_first_letters_will_do_if_they_are_enough(String language, String typed, String word) {
        assertThat(attendances(language).meant(typed)).isEqualTo(word);
    }

    @Test
    void what_is_none_of_them_means_nothing_and_a_dash_is_none() {
        assertThat(scores("en").meant("E")).isNull();
        assertThat(scores("en").meant(" – ")).isEmpty();
        assertThat(scores("en").meant("-")).isEmpty();
        assertThat(scores("en").meant("  ")).isEmpty();
    }

    @Test
    void what_was_typed_is_shown_as_text() {
        assertThat(scores("en").field("", "\"><b>")).endsWith(" value=\"&quot;&gt;&lt;b&gt;\">");
        assertThat(scores("en").picker("", "B_PLUS")).contains("<option value=\"B_PLUS\" selected>B+</option>");
        assertThat(scores("en").suggestions()).contains("<option value=\"B+\" data-word=\"B_PLUS\">");
    }

    private static Choices scores(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        return Choices.of(new Words(), "score", Score.values());
    }

    private static Choices attendances(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        return Choices.of(new Words(), "attendance", Attendance.values());
    }
}
