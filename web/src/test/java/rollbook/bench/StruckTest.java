package rollbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said in the end about the blows. */
class StruckTest {

    @Test
    void what_was_asked_for_and_did_not_fall_is_said_with_its_reason() {
        var struck = new Struck(new Blows(Map.of(Blow.JVM_KILL, 3, Blow.WRONG_CLOCK, 2, Blow.CUT, 0)));

        struck.fell(Blow.JVM_KILL);
        struck.fell(Blow.JVM_KILL);
        struck.fell(Blow.JVM_KILL);
        struck.missed(Blow.WRONG_CLOCK, "no C compiler");
        struck.missed(Blow.WRONG_CLOCK, "no C compiler");

        assertThat(struck.lines())
                .containsExactlyInAnyOrder(
                        "JVM_KILL: asked 3, struck 3", "WRONG_CLOCK: asked 2, struck 0: no C compiler");
    }
}
