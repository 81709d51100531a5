package rollbook.web.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rollbook.api.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public collections of nasty CSV files: each is read exactly as its JSON says, or refused. */
class CsvTortureTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> every_file_of_csv_spectrum_is_read_as_its_json_says() throws IOException {
        return each("csv-spectrum/csvs", csv -> !csv.equals("location_coordinates.csv"), "csv-spectrum/json");
    }

    @TestFactory
    Stream<DynamicTest> every_good_file_of_csv_test_data_is_read_as_its_json_says() throws IOException {
        return each("csv-test-data/csv", csv -> !csv.startsWith("bad-"), "csv-test-data/json");
    }

    /** The wrong headings are refused by the mapping, not by the reader. */
    @TestFactory
    Stream<DynamicTest> every_bad_file_is_refused_with_its_line() throws IOException {
        var bad = new ArrayList<Path>();
        bad.add(SharedData.path("csv-spectrum/csvs/location_coordinates.csv"));
        try (var files = Files.list(SharedData.path("csv-test-data/csv"))) {
            files.filter(file -> file.getFileName().toString().startsWith("bad-"))
                    .filter(file -> !file.endsWith("bad-header-wrong-header.csv"))
                    .forEach(bad::add);
        }
        return bad.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThatThrownBy(() -> rows(file))
                                .isInstanceOf(Refused.class)
                                .hasMessageContaining("UnreadableFile")
                                .hasMessageMatching(".*line=[12].*")));
    }

    private static Stream<DynamicTest> each(String folder, Predicate<String> chosen, String json) throws IOException {
        try (var files = Files.list(SharedData.path(folder))) {
            return files.filter(file -> chosen.test(file.getFileName().toString())).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> isReadAs(file, SharedData.path(json))));
        }
    }

    private static void isReadAs(Path csv, Path folder) throws IOException {
        var expected = JSON.readTree(
                Files.readString(folder.resolve(csv.getFileName().toString().replace(".csv", ".json"))));
        if (expected.isEmpty() || expected.get(0).isObject()) {
            assertThat(objects(csv))
                    .isEqualTo(
                            expected.valueStream().map(CsvTortureTest::object).toList());
        } else {
            assertThat(lines(csv))
                    .isEqualTo(expected.valueStream().map(CsvTortureTest::texts).toList());
        }
    }

    private static Map<String, String> object(JsonNode node) {
        var object = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(member -> object.put(member.getKey(), member.getValue().stringValue()));
        return object;
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<List<String>> lines(Path file) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (var csv = new CsvReader(TextEncoding.of(file).open(file), CsvDialect.STANDARD)) {
            for (var line = csv.next(); line != null; line = csv.next()) {
                lines.add(line.cells());
            }
        }
        return lines;
    }

    private static List<Sheet.Row> rows(Path file) throws IOException {
        var rows = new ArrayList<Sheet.Row>();
        try (var sheet = Sheet.open(file, null)) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> objects(Path file) throws IOException {
        try (var sheet = Sheet.open(file, null)) {
            var headings = sheet.headings();
            return rows(file).stream()
                    .map(row -> {
                        Map<String, String> object = new LinkedHashMap<>();
                        for (int i = 0; i < headings.size(); i++) {
                            object.put(headings.get(i), row.cells().get(i));
                        }
                        return object;
                    })
                    .toList();
        }
    }
}
