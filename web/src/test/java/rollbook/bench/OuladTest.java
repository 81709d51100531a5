package rollbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a year of the Open University is understood, on a class of four. */
class OuladTest {

    @ParameterizedTest
    @CsvSource({
        "100,A_PLUS",
        "99,A",
        "90,A",
        "85,B_PLUS",
        "84,B",
        "75,B_MINUS",
        "70,C_PLUS",
        "69,C",
        "40,C_MINUS",
        "39,D",
        "0,D",
        "'',NA"
    })
    void a_score_is_worth_the_best_mark_whose_points_it_reaches(String score, String mark) {
        assertThat(OuladClass.mark(score)).isEqualTo(mark);
    }

    @Test
    void who_has_a_score_sits_on_that_sheet_whatever_the_days_say() {
        var year = files().classes();

        assertThat(year).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("AAA 2013J");
            assertThat(one.assessments()).extracting(OuladClass.Assessment::day).containsExactly(20, 50, 100);
            assertThat(one.students())
                    .containsExactlyInAnyOrder(
                            new OuladClass.Student("stays", 0, Integer.MAX_VALUE),
                            new OuladClass.Student("leaves", 0, 1),
                            new OuladClass.Student("handed in", 0, 2),
                            new OuladClass.Student("late", 1, Integer.MAX_VALUE));
            assertThat(List.of(one.rows(0), one.rows(1), one.rows(2))).containsExactly(3, 3, 2);
        });
    }

    /** The examination has no day: it is on the last. */
    private static OuladFiles files() {
        return new OuladFiles(
                List.of(Map.of(
                        "code_module", "AAA", "code_presentation", "2013J", "module_presentation_length", "100")),
                List.of(
                        registration("stays", "-10", "?"),
                        registration("leaves", "-5", "30"),
                        registration("handed in", "?", "30"),
                        registration("late", "25", "?")),
                List.of(assessment("2", "50"), assessment("3", "?"), assessment("1", "20")),
                List.of(Map.of("id_assessment", "2", "id_student", "handed in", "score", "78")));
    }

    private static Map<String, String> registration(String student, String came, String left) {
        return Map.of(
                "code_module", "AAA",
                "code_presentation", "2013J",
                "id_student", student,
                "date_registration", came,
                "date_unregistration", left);
    }

    private static Map<String, String> assessment(String id, String day) {
        return Map.of(
                "code_module", "AAA",
                "code_presentation", "2013J",
                "id_assessment", id,
                "assessment_type", "TMA",
                "weight", "10",
                "date", day);
    }
}
