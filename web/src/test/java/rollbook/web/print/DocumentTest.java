package rollbook.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void three_scripts_can_be_read_back() throws IOException {
        var text = read(write("李雷 learns на курсе «Java»"));

        assertThat(text).contains("learns", "на курсе «Java»", "Итого", "李雷");
    }

    @Test
    void the_same_content_is_the_same_file() {
        assertThat(write("李雷")).isEqualTo(write("李雷"));
        assertThat(write("李雷")).isNotEqualTo(write("李蕾"));
    }

    @Test
    void without_a_chinese_typeface_characters_are_named_for_the_reader_s_own() throws IOException {
        try (var document = new Document(Paper.A5, "x", Locale.ENGLISH, Optional.empty())) {
            assertThat(new String(document.paragraph("李雷").bytes(), StandardCharsets.ISO_8859_1))
                    .contains("/UniGB-UTF16-H");
        }
    }

    @Test
    void what_no_typeface_has_is_a_question_mark() throws IOException {
        assertThat(read(write("a\uD83D\uDE00b\u0001c"))).contains("a?b?c");
    }

    @Test
    void a_long_table_goes_on_over_pages_with_its_headings() throws IOException {
        try (var document = new PrintRoom("").begin(Paper.A4, "Long", Locale.ENGLISH)) {
            var rows = Collections.nCopies(120, List.of("row", "1.00"));
            var file = document.table(List.of("What", "How much"), List.of(3f, -1f), rows)
                    .bytes();

            try (var pdf = Loader.loadPDF(file)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            }
            assertThat(read(file)).containsPattern("(?s)How much.*How much.*How much.*3 / 3");
        }
    }

    @Test
    void lines_break_between_words_and_between_characters() {
        assertThat(Wrapping.lines("one two three", 8, String::length)).containsExactly("one two", "three");
        assertThat(Wrapping.lines("一二三四五", 3, String::length)).containsExactly("一二三", "四五");
        assertThat(Wrapping.lines("endlessword", 4, String::length)).containsExactly("endl", "essw", "ord");
        assertThat(Wrapping.lines("", 4, String::length)).containsExactly("");
    }

    private static byte[] write(String name) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("姓名", name);
        facts.put("Итого", "500,00");
        try (var document = new PrintRoom("").begin(Paper.A5_LYING, "Receipt", Locale.SIMPLIFIED_CHINESE)) {
            return document.title("收据", "№ 1")
                    .heading("Квитанция")
                    .paragraph("Three scripts on one page")
                    .facts(facts)
                    .rule()
                    .signatures(List.of("经手人", "Подпись"))
                    .bytes();
        }
    }

    private static String read(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
