package rollbook.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.web.testing.HttpStory;

/** Whoever runs the program can ask it what it is. */
class VersionTest extends HttpStory {

    @Test
    void the_program_says_which_version_it_is() {
        assertThat(admin.get("/actuator/info")
                        .expect(200)
                        .json()
                        .path("build")
                        .path("name")
                        .asString())
                .isEqualTo("Rollbook");
    }
}
