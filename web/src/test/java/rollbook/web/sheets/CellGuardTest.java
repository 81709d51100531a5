package rollbook.web.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CellGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 138",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1",
                "'",
                "''",
                "'=1",
                "''=1",
                "-",
                "N/A",
                "Select",
                " a",
                "a ",
                "\u3000",
                "\uFEFFa",
                "'t Hooft",
                "'a",
                "a'",
                "none",
                "无",
                ""
            })
    void every_text_comes_back_as_it_was_and_runs_nothing(String text) {
        var cell = CellGuard.guarded(text);

        assertThat(CellGuard.text(cell)).isEqualTo(text);
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
    }

    @Test
    void the_naughty_strings_come_back_as_they_were() throws IOException {
        var strings =
                JsonMapper.builder().build().readTree(Files.readString(SharedData.path("naughty-strings/blns.json")));

        assertThat(strings.valueStream())
                .hasSize(515)
                .allSatisfy(text -> assertThat(CellGuard.text(CellGuard.guarded(text.stringValue())))
                        .isEqualTo(text.stringValue()));
    }

    @Test
    void no_answer_is_empty_and_blanks_around_an_answer_go() {
        assertThat(CellGuard.text(" Select ")).isEmpty();
        assertThat(CellGuard.text("N/A")).isEmpty();
        assertThat(CellGuard.text("-")).isEmpty();
        assertThat(CellGuard.text("无")).isEmpty();
        assertThat(CellGuard.text("\u00A0李雷\u3000")).isEqualTo("李雷");
        assertThat(CellGuard.text("'t Hooft")).isEqualTo("'t Hooft");
    }

    @Test
    void a_repeated_cell_means_what_it_meant() {
        assertThat(CellGuard.repeated("=1")).isEqualTo("'=1");
        assertThat(CellGuard.repeated("'=1")).isEqualTo("'=1");
        assertThat(CellGuard.repeated("-")).isEqualTo("-");
        assertThat(CellGuard.text(CellGuard.repeated("-"))).isEmpty();
    }
}
