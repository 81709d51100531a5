package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportOptions;
import rollbook.web.sheets.SharedData;
import rollbook.web.sheets.Sheet;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

    private static final Fields FIELDS = Fields.of(ImportKind.CUSTOMERS);

    @Test
    void headings_are_understood_in_chinese_english_and_russian() {
        assertThat(FIELDS.guess(List.of("姓名", "QQ号", "手机（必填）", "微信", "来源", "咨询课程", "备注", "录入人", "余额")))
                .containsOnly(
                        entry("姓名", "name"),
                        entry("QQ号", "qq"),
                        entry("手机（必填）", "phone"),
                        entry("微信", "wechat"),
                        entry("来源", "source"),
                        entry("咨询课程", "courseId"),
                        entry("备注", "memo"),
                        entry("录入人", "author"));
        assertThat(FIELDS.guess(List.of("Full Name*", "E-Mail", "Mobile phone", "Date of birth", "Balance")))
                .containsOnly(
                        entry("Full Name*", "name"),
                        entry("E-Mail", "email"),
                        entry("Mobile phone", "phone"),
                        entry("Date of birth", "birthDate"));
        assertThat(FIELDS.guess(List.of("ФИО", "Телефон", "Эл. почта", "Пол", "Источник", "Остаток")))
                .containsOnly(
                        entry("ФИО", "name"),
                        entry("Телефон", "phone"),
                        entry("Эл. почта", "email"),
                        entry("Пол", "sex"),
                        entry("Источник", "source"));
    }

    @Test
    void the_same_heading_means_something_else_in_another_kind_of_file() {
        var marks = Fields.of(ImportKind.SCORES);

        assertThat(FIELDS.guess(List.of("日期", "备注"))).containsOnly(entry("日期", "createdAt"), entry("备注", "memo"));
        assertThat(marks.guess(List.of("日期", "备注", "学号", "节次")))
                .containsOnly(
                        entry("日期", "date"), entry("备注", "note"), entry("学号", "customerId"), entry("节次", "dayNumber"));
        assertThatThrownBy(() -> marks.mapping(List.of("a", "b"), Map.of("a", "qq", "b", "classId")))
                .hasMessage("BadMapping[column=, field=dayNumber]");
    }

    @Test
    void options_that_name_no_kind_are_of_customers() {
        var written = "{\"mapping\":{\"QQ\":\"qq\"},\"update\":false,\"dryRun\":false}";

        assertThat(JsonMapper.shared().readValue(written, ImportOptions.class).kind())
                .isEqualTo(ImportKind.CUSTOMERS);
    }

    @Test
    void a_field_is_guessed_once() {
        assertThat(FIELDS.guess(List.of("手机", "电话"))).containsOnly(entry("手机", "phone"));
    }

    @Test
    void a_mapping_that_cannot_be_is_refused_by_name() {
        var headings = List.of("a", "b", "c");

        refused(headings, Map.of("d", "qq"), "BadMapping[column=d, field=qq]");
        refused(headings, Map.of("a", "shoeSize"), "BadMapping[column=a, field=shoeSize]");
        refused(headings, Map.of("a", "name"), "BadMapping[column=, field=qq, phone or email]");
        assertThatThrownBy(() -> FIELDS.mapping(headings, Map.of("a", "phone", "b", "phone")))
                .hasMessageMatching("BadMapping\\[column=[ab], field=phone]");
    }

    @Test
    void columns_may_gather_in_a_long_text_and_may_be_left_out() {
        var mapping = FIELDS.mapping(List.of("a", "b", "c", "d"), Map.of("a", "qq", "b", "tags", "c", "tags", "d", ""));

        assertThat(mapping.places()).containsOnlyKeys(Column.QQ, Column.TAGS);
        assertThat(mapping.places().get(Column.TAGS)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_file_with_other_headings_than_the_mapping_is_refused() throws IOException {
        try (var sheet = Sheet.open(SharedData.path("csv-test-data/csv/bad-header-wrong-header.csv"), null)) {
            refused(sheet.headings(), Map.of("foo", "qq"), "BadMapping[column=foo, field=qq]");
        }
    }

    private static void refused(List<String> headings, Map<String, String> wanted, String message) {
        assertThatThrownBy(() -> FIELDS.mapping(headings, wanted))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }
}
