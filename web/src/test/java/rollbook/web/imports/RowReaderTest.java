package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.api.imports.ImportKind;
import rollbook.web.KeyedHash;
import rollbook.web.sheets.Sheet;

class RowReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final KeyedHash HASH = new KeyedHash(new SecretKeySpec(new byte[] {1, 2, 3}, "HmacSHA256"));
    private static final KeyedHash OTHER_SCHOOLS = new KeyedHash(new SecretKeySpec(new byte[] {1, 2, 4}, "HmacSHA256"));

    @Test
    void a_row_is_understood_field_by_field() {
        var row = read(
                List.of("姓名", "QQ", "手机", "性别", "出生日期", "来源", "标签", "咨询课程", "备注", "录入人", "录入时间"),
                "李雷",
                "10001",
                "138 0013 8000",
                "男",
                "1999年3月1日",
                "转介绍",
                "VIP，重点",
                "java-01",
                "Select",
                "王老师",
                "2020-01-02");

        assertThat(row.errors()).isEmpty();
        assertThat(row.file().name()).isEqualTo("李雷");
        assertThat(row.file().phone()).isEqualTo("138 0013 8000");
        assertThat(row.file().sex()).isEqualTo(Sex.MALE);
        assertThat(row.file().birthDate()).isEqualTo(LocalDate.of(1999, 3, 1));
        assertThat(row.file().source()).isEqualTo(Source.REFERRAL);
        assertThat(row.file().tags()).containsExactly("VIP", "重点");
        assertThat(row.file().courseId()).isEqualTo(new CourseId("java-01"));
        assertThat(row.file().memo()).isNull();
        assertThat(row.author()).isEqualTo("王老师");
        assertThat(row.createdAt()).isEqualTo("2020-01-01T16:00:00Z");
    }

    @Test
    void words_that_fit_no_choice_are_kept_where_people_see_them() {
        var row = read(List.of("qq", "来源", "咨询课程", "details"), "10001", "Olark Chat", "Python 全栈", "想转行");

        assertThat(row.errors()).isEmpty();
        assertThat(row.file().source()).isEqualTo(Source.OTHER);
        assertThat(row.file().tags()).containsExactly("Olark Chat");
        assertThat(row.file().courseId()).isNull();
        assertThat(row.file().details()).isEqualTo("想转行\n咨询课程: Python 全栈");
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_told_by_field() {
        var row = read(List.of("email", "性别", "生日", "created at"), "nobody", "robot", "tomorrow", "yesterday");

        assertThat(row.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("email", "sex", "birthDate", "createdAt");
    }

    @Test
    void equal_rows_are_counted_and_equal_files_give_equal_ids() {
        var headings = List.of("name", "phone");
        var first = reader(headings);
        var second = reader(headings);
        var a = new Sheet.Row(2, List.of("a", "+86 13800138000"));
        var spelledOtherwise = new Sheet.Row(3, List.of("a", "138-0013-8000"));

        var ids = List.of(first.read(a).id(), first.read(spelledOtherwise).id());

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(List.of(second.read(spelledOtherwise).id(), second.read(a).id()))
                .isEqualTo(ids);
        assertThat(ids.getFirst().value().charAt(14)).isEqualTo('5');
    }

    @Test
    void nobody_can_tell_by_an_id_whom_it_names() {
        var headings = List.of("phone");
        var row = new Sheet.Row(2, List.of("13800138000"));

        assertThat(reader(headings, HASH).read(row).id())
                .isNotEqualTo(reader(headings, OTHER_SCHOOLS).read(row).id());
    }

    private static ImportRow read(List<String> headings, String... cells) {
        return reader(headings).read(new Sheet.Row(2, List.of(cells)));
    }

    private static RowReader reader(List<String> headings) {
        return reader(headings, HASH);
    }

    private static RowReader reader(List<String> headings, KeyedHash hash) {
        var fields = Fields.of(ImportKind.CUSTOMERS);
        return new RowReader(headings, fields.mapping(headings, fields.guess(headings)), CLOCK, hash);
    }
}
