package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.CustomerRefusal.CapReached;

class ProblemsPageTest {

    @Test
    void the_page_of_problems_is_up_to_date() throws IOException {
        var page = ProblemsPage.write(Reasons.all(), WrittenTypesTest.ofApi());
        var file = Checkout.root().resolve("docs/problems.md");
        if (System.getProperty("problems", "check").equals("write")) {
            Files.writeString(file, page);
        }

        assertThat(file).as("./mvnw -q verify -Dproblems=write").hasContent(page);
    }

    @Test
    void a_reason_becomes_a_row() {
        var page = ProblemsPage.write(List.of(CapReached.class), Map.of(CapReached.class.getName(), "No more."));

        assertThat(page).contains("| `/problems/customer/cap-reached` | 409 | No more. | `cap`, `held`, `asked` |");
    }
}
