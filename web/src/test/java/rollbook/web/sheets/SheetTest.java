package rollbook.web.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollbook.api.Refused;

class SheetTest {

    private static final String TABLE = "姓名,QQ,备注\r\n李雷,10001,\"说:\"\"好\"\", 再联系\"\r\n韩梅梅,10002,\r\n";
    private static final List<List<String>> CONTENT =
            List.of(List.of("李雷", "10001", "说:\"好\", 再联系"), List.of("韩梅梅", "10002", ""));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,",
        "UTF-8,EFBBBF",
        "GB18030,",
        "GB18030,84319533",
        "UTF-16LE,",
        "UTF-16LE,FFFE",
        "UTF-16BE,",
        "UTF-16BE,FEFF"
    })
    void every_encoding_is_recognised_with_and_without_its_mark(String encoding, @Nullable String mark)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(mark == null ? new byte[0] : HexFormat.of().parseHex(mark));
        bytes.write(TABLE.getBytes(Charset.forName(encoding)));

        try (var sheet = Sheet.open(file(bytes.toByteArray()), null)) {
            assertThat(sheet.form().encoding()).isEqualTo(encoding);
            assertThat(sheet.headings()).containsExactly("姓名", "QQ", "备注");
            assertThat(cells(sheet)).isEqualTo(CONTENT);
        }
    }

    @Test
    void an_encoding_that_somebody_knows_is_believed_and_its_bad_bytes_are_found() throws IOException {
        var file = file(TABLE.getBytes(Charset.forName("GB18030")));

        refused(() -> open(file, "UTF-8"), "bytes that are no text in this encoding", 1);
        assertThat(open(file, "gb18030")).isEqualTo(CONTENT);
        refused(() -> open(file, "no such"), "text in an encoding that is not known", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_recognised(String separator) throws IOException {
        var text = "name" + separator
                + "qq\nLi, Lei; x"
                        .replace(",", separator.equals(",") ? "" : ",")
                        .replace(";", separator.equals(";") ? "" : ";")
                + separator + "10001\n";

        try (var sheet = Sheet.open(file(text.getBytes(StandardCharsets.UTF_8)), null)) {
            assertThat(sheet.form().separator()).isEqualTo(separator);
            assertThat(cells(sheet))
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).hasSize(2));
        }
    }

    @Test
    void single_quotes_are_recognised_by_the_headings_and_excels_announcement_is_obeyed() throws IOException {
        assertThat(open(file("'name','qq'\n'Li, Lei','1'\n"))).containsExactly(List.of("Li, Lei", "1"));
        assertThat(open(file("sep=;\nname;qq\nLi, Lei;1\n"))).containsExactly(List.of("Li, Lei", "1"));
    }

    @Test
    void a_torn_table_is_refused_with_its_line() throws IOException {
        refused(() -> open(file("a,b\n1,2\n3\n")), "1 cells under 2 headings", 3);
        refused(() -> open(file("a,b\n1,2\n\n3,4,5\n")), "3 cells under 2 headings", 4);
        refused(() -> open(file("a,b\n\"1\n2\",3\n4,\"5")), "a quote that is never closed", 4);
        refused(() -> open(file("a,b\n\"1\"x,2")), "text after a closing quote", 2);
        refused(() -> open(file(",\n1,2")), "a table without headings", 1);
        refused(() -> open(file("")), "an empty file", 1);
    }

    @Test
    void a_heading_that_stands_there_twice_is_told_apart() throws IOException {
        try (var sheet = Sheet.open(file("memo, memo ,,memo\n1,2,3,4"), null)) {
            assertThat(sheet.headings()).containsExactly("memo", "memo (2)", "", "memo (3)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, a PDF document",
        "89504e470d0a1a0a, a PNG image",
        "ffd8ffe000104a46, a JPEG image",
        "4d5a900003000000, a program for Windows",
        "7f454c4602010100, a program for Linux",
        "1f8b080000000000, a gzip archive",
        "d0cf11e0a1b11ae1, an old Office document",
        "d0cf11e0a1b11ae157006f0072006b0062006f006f006b00, an old Excel workbook (.xls)",
        "504b030414000000, a damaged ZIP archive",
        "00010203040506070001020304, a file of bytes that are no text"
    })
    void what_is_no_table_is_refused_by_its_true_name(String hex, String name) throws IOException {
        refused(() -> open(file(HexFormat.of().parseHex(hex))), name, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "' <!DOCTYPE html><p>', an HTML page",
        "'<table><tr><td>1', an HTML page",
        "'<?xml version=\"1.0\"?><a/>', an XML document",
        "'{\"a\": 1}', a JSON document",
        "'[1, 2]', a JSON document",
        "'BEGIN:VCARD', a vCard"
    })
    void markup_is_refused_by_its_true_name(String text, String name) throws IOException {
        refused(() -> open(file(text)), name, 0);
    }

    @Test
    void an_archive_is_refused_by_what_is_in_it() throws IOException {
        refused(() -> open(zip("a.txt", 3)), "a ZIP archive", 0);
        refused(() -> open(zip("word/document.xml", 3)), "a Word document", 0);
        refused(() -> open(zip("META-INF/MANIFEST.MF", 3)), "a Java archive", 0);
    }

    @Test
    void a_workbook_that_grows_beyond_measure_is_refused() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", 40_000_000, "xl/workbook.xml", "[Content_Types].xml");

        assertThat(Files.size(bomb)).isLessThan(100_000);
        refused(() -> open(bomb), "a workbook that grows beyond measure when it is unpacked", 0);
    }

    @Test
    void numbers_and_days_of_a_workbook_are_read_as_people_see_them() throws IOException {
        var file = folder.resolve("numbers.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("one");
            sheet.value(0, 0, "phone");
            sheet.value(0, 1, "born");
            sheet.value(0, 2, "at");
            sheet.value(0, 3, "score");
            sheet.value(0, 4, "late");
            sheet.value(2, 0, 13_800_138_000L);
            sheet.value(2, 1, LocalDate.of(1999, 12, 31));
            sheet.style(2, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 2, LocalDateTime.of(2026, 3, 1, 8, 30));
            sheet.style(2, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(2, 3, 0.1 + 0.2);
            sheet.value(2, 4, true);
        }

        try (var sheet = Sheet.open(file, null)) {
            assertThat(sheet.next())
                    .isEqualTo(
                            new Sheet.Row(3, List.of("13800138000", "1999-12-31", "2026-03-01T08:30", "0.3", "true")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again_as_it_was(SheetFormat format) throws IOException {
        var file = folder.resolve("round");
        var rows = List.of(
                List.of("plain", "ünïcödé 李雷 😎"),
                List.of("quote \" and, comma", "two\nlines\r\nand \r more"),
                List.of("\u0001\u0002\u001f\u007f", "_x000D_ and _x_"),
                List.of(" edges ", "\ttab"),
                List.of("", "<&>\uFFFE\uFEFF"));

        try (var out = Files.newOutputStream(file);
                var writer = format.to(out)) {
            writer.row(List.of("a", "b"));
            for (var row : rows) {
                writer.row(row);
            }
        }

        assertThat(open(file)).isEqualTo(rows);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private Path zip(String name, int size, String... others) throws IOException {
        var file = folder.resolve("file.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
            for (var other : others) {
                zip.putNextEntry(new ZipEntry(other));
            }
        }
        return file;
    }

    private static List<List<String>> open(Path file) throws IOException {
        return open(file, null);
    }

    private static List<List<String>> open(Path file, @Nullable String encoding) throws IOException {
        try (var sheet = Sheet.open(file, encoding)) {
            return cells(sheet);
        }
    }

    private static List<List<String>> cells(Sheet sheet) throws IOException {
        var cells = new ArrayList<List<String>>();
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            cells.add(row.cells());
        }
        return cells;
    }

    private static void refused(ThrowingCallable reading, String found, int line) {
        assertThatThrownBy(reading)
                .isInstanceOf(Refused.class)
                .hasMessage("UnreadableFile[found=" + found + ", line=" + line + "]");
    }
}
