package rollbook.store.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rollbook.api.Events;

class GoldenFilesTest {

    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private final GoldenFiles golden = new GoldenFiles(
            Path.of("src", "test", "resources", "golden"), StoredNames.of(Events.all()), NoOpEventUpcaster.INSTANCE);

    @TestFactory
    Stream<DynamicTest> every_event_is_written_and_read_as_ever() {
        return golden.names().classes().stream()
                .sorted(Comparator.comparing(Class::getName))
                .map(event -> dynamicTest(event.getSimpleName(), () -> {
                    if (WRITE) {
                        golden.writeMissing(event);
                    }
                    assertThat(golden.complaintsAbout(event)).isEmpty();
                }));
    }

    @Test
    void every_file_can_still_be_read() throws IOException {
        for (var file : golden.all()) {
            assertThat(golden.read(file)).as(file.toString()).isNotNull();
        }
    }

    @Test
    void an_event_without_a_file_is_noticed(@TempDir Path empty) throws IOException {
        assertThat(about(empty)).singleElement().asString().contains("has no golden file");
    }

    @Test
    void an_event_that_is_written_differently_is_noticed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("names.Happened.1.json"), "{\n  \"formerly\" : \"what\"\n}\n");

        assertThat(about(folder)).singleElement().asString().contains("is written differently now");
    }

    @Test
    void a_file_that_nobody_knows_any_more_is_noticed(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("names.Forgotten.1.json"), "{}");

        assertThatThrownBy(() -> planted(folder).read(file)).hasMessageContaining("nobody knows");
    }

    private static List<String> about(Path folder) throws IOException {
        return planted(folder).complaintsAbout(Planted.Happened.class);
    }

    private static GoldenFiles planted(Path folder) {
        return new GoldenFiles(folder, StoredNames.of(List.of(Planted.class)), NoOpEventUpcaster.INSTANCE);
    }

    sealed interface Planted {
        record Happened(String what) implements Planted {}
    }
}
