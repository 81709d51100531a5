package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksWallTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    @Test
    void every_link_of_a_document_leads_somewhere() {
        var documents = Checkout.files(file -> file.endsWith(".md"));

        assertThat(documents).isNotEmpty();
        assertThat(documents)
                .allSatisfy(document -> assertThat(dead(document.resolveSibling("."), Checkout.text(document)))
                        .as(Checkout.name(document))
                        .isEmpty());
    }

    @Test
    void a_planted_dead_link_is_caught() {
        var text = "[a](README.md) [b](https://example.org/x) [c](docs/nowhere.md#there) ![d](docs/images/none.png)";

        assertThat(dead(Checkout.root(), text)).containsExactly("docs/nowhere.md", "docs/images/none.png");
    }

    private static List<String> dead(Path folder, String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !Files.exists(folder.resolve(link).normalize()))
                .toList();
    }
}
