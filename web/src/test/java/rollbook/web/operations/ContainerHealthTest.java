package rollbook.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yaml.snakeyaml.Yaml;
import rollbook.web.testing.HttpStory;

/** The question by which a container is found ill, asked of this program. */
class ContainerHealthTest extends HttpStory {

    private static final Path CONTAINERS = Path.of("..", "docker-compose.yml");

    private String port = "";

    @BeforeEach
    void where(@Autowired Environment environment) {
        port = environment.getRequiredProperty("local.server.port");
    }

    @Test
    void a_list_that_stands_still_makes_nobody_ill() throws IOException, InterruptedException {
        admin.post("/api/operations/processors/customer-file/pause", "{}").expect(200);
        try {
            assertThat(admin.get("/actuator/health").expect(200).text("status")).isEqualTo("DEGRADED");
            assertThat(ask(port)).isZero();
        } finally {
            admin.post("/api/operations/processors/customer-file/start", "{}").expect(200);
        }
    }

    @Test
    void where_nobody_answers_somebody_is_ill() throws IOException, InterruptedException {
        assertThat(ask("1")).isNotZero();
    }

    private static int ask(String port) throws IOException, InterruptedException {
        var command = command().stream().map(word -> word.replace("8080", port)).toList();
        return new ProcessBuilder(command).start().waitFor();
    }

    /** The command of the container, without the word that says it is one. */
    private static List<String> command() throws IOException {
        Map<String, Map<String, Object>> containers = new Yaml().load(Files.readString(CONTAINERS));
        for (var one : containers.values()) {
            if (one.containsKey("image")
                    && one.get("healthcheck") instanceof Map<?, ?> check
                    && check.get("test") instanceof List<?> test) {
                return test.stream().skip(1).map(Object::toString).toList();
            }
        }
        throw new IllegalStateException("No container is asked how it is");
    }
}
