package rollbook.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.web.sheets.CellGuard;
import rollbook.web.sheets.CellList;
import rollbook.web.sheets.SharedData;
import rollbook.web.sheets.Sheet;
import rollbook.web.sheets.SheetFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken away can be brought in again, whatever people have typed. */
class RoundTripTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void every_naughty_string_comes_back_from_every_text_field(SheetFormat format) throws IOException {
        var strings = JsonMapper.builder()
                .build()
                .readTree(Files.readString(SharedData.path("naughty-strings/blns.json")))
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();

        var rows = written(format, strings.stream().map(RoundTripTest::customer).toList());

        assertThat(rows).hasSize(strings.size());
        for (int i = 0; i < rows.size(); i++) {
            var text = strings.get(i);
            for (var heading : List.of("name", "qqNick", "wechat", "shortName", "socialStatus", "details", "memo")) {
                assertThat(cell(rows.get(i), heading)).isEqualTo(text);
            }
            assertThat(CellList.split(cell(rows.get(i), "tags"))).containsExactly(text, "second, tag");
        }
    }

    private List<List<String>> written(SheetFormat format, List<CustomerView> customers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = format.to(bytes)) {
            writer.row(CustomerColumns.headings());
            for (var customer : customers) {
                writer.row(CustomerColumns.row(customer));
            }
        }
        var rows = new ArrayList<List<String>>();
        try (var sheet = Sheet.open(Files.write(folder.resolve("file"), bytes.toByteArray()), null)) {
            assertThat(sheet.headings()).isEqualTo(CustomerColumns.headings());
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                assertThat(row.cells()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static String cell(List<String> row, String heading) {
        return CellGuard.text(row.get(CustomerColumns.headings().indexOf(heading)));
    }

    private static CustomerView customer(String text) {
        var file = new CustomerFile(
                text,
                "10001",
                text,
                "+86 138",
                text,
                "a@b",
                text,
                Sex.FEMALE,
                LocalDate.of(1999, 3, 1),
                text,
                Source.C51CTO,
                null,
                new CourseId("java"),
                text,
                List.of(text, "second, tag"),
                text);
        return new CustomerView(
                new CustomerId("c"),
                "C0000001",
                file,
                false,
                CustomerStatus.NOT_ENROLLED,
                null,
                null,
                0,
                null,
                null,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Instant.parse("2026-11-21T08:00:00Z"),
                1);
    }
}
