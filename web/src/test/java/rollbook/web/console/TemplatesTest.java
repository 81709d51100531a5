package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What every template keeps to, read from its text. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TEXT = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[(}]|messages\\.msg\\('([\\w.-]+)'[,)]");
    private static final Pattern ICON = Pattern.compile("rb:icon=\"\\$\\{'([\\w-]+)'}\"");

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_in_a_page_needs_a_weaker_content_policy(Path template) {
        assertThat(text(template))
                .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
                .doesNotContain("<style", "javascript:");
        assertThat(text(template)).doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_is_in_the_bundles(Path template) {
        var bundle = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(found(TEXT, template)).allMatch(bundle::containsKey);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_icon_has_been_unpacked(Path template) {
        assertThat(found(ICON, template)).allMatch(name -> new ClassPathResource("icons/" + name + ".svg").exists());
    }

    /** Thymeleaf replaces before it asks: such a condition would never be asked. */
    @ParameterizedTest
    @MethodSource("templates")
    void no_element_is_replaced_on_a_condition(Path template) {
        assertThat(text(template)).doesNotContainPattern("<[^>]*th:(if|unless|each)=\"[^\"]*\"[^>]*th:replace=");
    }

    private static Stream<String> found(Pattern pattern, Path template) {
        return pattern.matcher(text(template))
                .results()
                .map(match -> match.group(1) == null && match.groupCount() > 1 ? match.group(2) : match.group(1));
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
