package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class WrittenTypesTest {

    @Test
    void everything_in_api_is_explained_in_the_words_of_the_school() {
        var sentences = ofApi();

        assertThat(sentences).isNotEmpty();
        assertThat(sentences)
                .allSatisfy((type, sentence) -> assertThat(sentence).as(type).isNotBlank());
    }

    @Test
    void a_planted_type_without_a_word_is_caught() {
        var planted = source("""
            package school;
            /** What {@code staff} may ask. More. */
            public interface Asking {
                record Silent(int number) implements Asking {}
                /** Said. */
                record Said() implements Asking {}
            }
            """);

        assertThat(WrittenTypes.sentences(List.of(planted)))
                .isEqualTo(Map.of(
                        "school.Asking",
                        "What staff may ask.",
                        "school.Asking$Said",
                        "Said.",
                        "school.Asking$Silent",
                        ""));
    }

    static Map<String, String> ofApi() {
        var files = Checkout.files(file -> file.startsWith("api/src/main/java/") && !file.endsWith("-info.java"));
        var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        return WrittenTypes.sentences(manager.getJavaFileObjectsFromPaths(files));
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(Path.of("Asking.java").toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
