package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesWallTest {

    @Test
    void every_text_of_the_console_is_there_in_every_language() {
        var bundles = bundles();
        assumeThat(bundles).as("the console has no message bundles yet").isNotEmpty();

        assertThat(bundles).hasSizeGreaterThanOrEqualTo(3);
        assertThat(missing(bundles)).isEmpty();
    }

    @Test
    void a_planted_gap_is_caught() {
        var bundles = Map.of("messages.properties", Set.of("save", "back"), "messages_ru.properties", Set.of("save"));

        assertThat(missing(bundles)).containsExactly("messages_ru.properties: back");
    }

    private static List<String> missing(Map<String, Set<String>> bundles) {
        var all = new TreeSet<String>();
        bundles.values().forEach(all::addAll);
        return all.stream()
                .flatMap(key -> bundles.entrySet().stream()
                        .filter(bundle -> !bundle.getValue().contains(key))
                        .map(bundle -> bundle.getKey() + ": " + key))
                .toList();
    }

    private static Map<String, Set<String>> bundles() {
        var bundles = new TreeMap<String, Set<String>>();
        Checkout.files(file -> file.matches("web/src/main/resources/messages\\w*\\.properties"))
                .forEach(file -> bundles.put(Checkout.name(file), keys(Checkout.text(file))));
        return bundles;
    }

    private static Set<String> keys(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }
}
