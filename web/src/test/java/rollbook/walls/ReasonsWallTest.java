package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.CapReached;

class ReasonsWallTest {

    /** Refusals whose tests are still to be written. Nothing is ever added here. */
    private static final Set<String> STILL_SILENT =
            Set.of("NoSuchDeadLetter", "NoSuchProcessor", "NotYetVisible", "Overloaded", "Stale");

    /** Names that two areas use, with a text that is right for both. */
    private static final Set<String> SAID_ALIKE = Set.of("NameTaken", "OpenedOtherwise");

    @Test
    void every_refusal_is_expected_by_a_test() {
        var tests = Checkout.files(file -> file.contains("/src/test/java/") && !file.contains("/rollbook/walls/"));
        var written = tests.stream().map(Checkout::text).collect(Collectors.joining("\n"));

        assertThat(Reasons.all()).isNotEmpty();
        assertThat(STILL_SILENT).containsAll(unexpected(Reasons.all(), written));
    }

    @Test
    void a_planted_refusal_that_no_test_expects_is_caught() {
        var written = "story.refuses(new AlreadyHeld(List.of(taken))); // and not CapReachedTwice";

        assertThat(unexpected(List.of(AlreadyHeld.class, CapReached.class), written))
                .containsExactly("CapReached");
    }

    @Test
    void two_refusals_share_a_name_only_where_one_text_says_both() {
        assertThat(shared(Reasons.all())).isSubsetOf(SAID_ALIKE);
    }

    @Test
    void a_planted_refusal_of_a_name_that_is_taken_is_caught() {
        assertThat(shared(List.of(AlreadyHeld.class, CapReached.class, Planted.AlreadyHeld.class)))
                .containsExactly("AlreadyHeld");
    }

    /** A vocabulary that says what another says already. */
    private static final class Planted {
        private record AlreadyHeld() {}
    }

    /** The console's texts for refusals go by their simple names. */
    private static Set<String> shared(List<Class<?>> reasons) {
        return reasons.stream()
                .collect(Collectors.groupingBy(Class::getSimpleName, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unexpected(List<Class<?>> reasons, String tests) {
        return reasons.stream()
                .map(Class::getSimpleName)
                .filter(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(tests).find())
                .toList();
    }
}
