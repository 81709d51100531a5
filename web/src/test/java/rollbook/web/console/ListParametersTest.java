package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListParametersTest {

    @Test
    void what_is_no_text_says_nothing() {
        var wanted = new ListParameters(Map.of("semester", "7\0", "room", "4\ud800", "teacher", " ", "q", "李"));

        assertThat(wanted.text("semester")).isNull();
        assertThat(wanted.text("room")).isNull();
        assertThat(wanted.text("teacher")).isNull();
        assertThat(wanted.text("q")).isEqualTo("李");
    }
}
