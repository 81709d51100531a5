package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.AttendanceCount;
import rollbook.api.courserecord.Average;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.ReportCard;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.StudentName;
import rollbook.api.courserecord.StudentRecords.Item;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.web.console.Words;
import rollbook.web.print.PrintRoom;

class ReportCardPaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Item COPIED = item(1, new Marks(Attendance.LATE, Score.COPY, "抄袭"));
    private static final Item UNMARKED = item(2, Marks.NONE);

    private final ReportCardPaper paper = new ReportCardPaper(new Words(), new PrintRoom(""), "路飞学城");

    @Test
    void a_card_says_everything_in_chinese() {
        assertThat(read(paper.print(card(List.of(COPIED, UNMARKED), null), Locale.SIMPLIFIED_CHINESE)))
                .contains("成绩单", "路飞学城", "李雷", "迟到", "抄袭", "已签到 0，迟到 1", "-100", "E0000017");
    }

    @Test
    void a_card_says_everything_in_russian_with_the_hours_that_are_owed() {
        var hours = new IssuedCard.Tally(Hours.of(2), Hours.of(5), Hours.NONE, Hours.NONE, Hours.of(3));

        assertThat(read(paper.print(card(List.of(COPIED), hours), Locale.of("ru"))))
                .contains("Табель", "Опоздал", "за 1 оценку", "Куплено 2, использовано 5, осталось 0", "(долг 3)");
    }

    @Test
    void where_nothing_was_marked_nothing_is_a_zero() {
        var blank = card(List.of(UNMARKED), null);

        assertThat(paper.totals(blank, Locale.ENGLISH))
                .containsEntry("Average", "–")
                .containsEntry("Attended", "–")
                .doesNotContainKey("Lesson hours");
        assertThat(read(paper.print(card(List.of(), null), Locale.ENGLISH))).contains("No lessons yet");
    }

    @Test
    void the_same_card_is_the_same_file_and_a_long_one_goes_on_over_pages() throws IOException {
        var many = card(Collections.nCopies(120, COPIED), null);

        assertThat(paper.print(many, Locale.ENGLISH)).isEqualTo(paper.print(many, Locale.ENGLISH));
        try (var pdf = Loader.loadPDF(paper.print(many, Locale.ENGLISH))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void many_cards_make_one_file_and_each_begins_on_paper_of_its_own() throws IOException {
        var longer = card(Collections.nCopies(120, COPIED), null);
        var cards = Stream.concat(
                Stream.of(longer),
                Stream.generate(() -> card(List.of(COPIED), null)).limit(199));
        var file = new ByteArrayOutputStream();

        paper.print(cards, "K0000003", Locale.SIMPLIFIED_CHINESE, file);

        try (var pdf = Loader.loadPDF(file.toByteArray());
                var alone = Loader.loadPDF(paper.print(longer, Locale.SIMPLIFIED_CHINESE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(alone.getNumberOfPages() + 199);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("全班成绩单 K0000003");
            var words = new PDFTextStripper();
            words.setEndPage(alone.getNumberOfPages());
            assertThat(words.getText(pdf)).isEqualTo(new PDFTextStripper().getText(alone));
        }
    }

    @Test
    void a_class_without_anybody_makes_an_empty_file() throws IOException {
        var file = new ByteArrayOutputStream();

        paper.print(Stream.of(), "K0000003", Locale.ENGLISH, file);

        try (var pdf = Loader.loadPDF(file.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static IssuedCard card(List<Item> items, IssuedCard.@Nullable Tally hours) {
        var late = (int) items.stream()
                .filter(item -> item.marks().attendance() == Attendance.LATE)
                .count();
        var scores = items.stream().map(item -> item.marks().score()).toList();
        return new IssuedCard(
                new ReportCard(
                        new EnrollmentId("li-python"),
                        "E0000017",
                        new StudentName(new CustomerId("li"), "李雷"),
                        new ClassId("python"),
                        "Python",
                        "沙河",
                        new Semester("7"),
                        items,
                        AttendanceCount.of(0, late, 0, 0, 0),
                        Average.of(
                                scores.stream().filter(score -> score != null).toList())),
                DAY,
                hours);
    }

    private static Item item(int day, Marks marks) {
        var inClass = new ClassId("python");
        return new Item(CourseRecordId.of(inClass, day), inClass, "Python · 7", day, DAY, marks, false, 3);
    }

    private static String read(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
