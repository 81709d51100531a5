package rollbook.web.courserecord;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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
import rollbook.web.console.Words;
import rollbook.web.print.PrintRoom;

/**
 * Prints the report cards of a class of 2,000 who have had 40 lessons each into one file that nobody keeps, in a small heap:
 * {@code ./mvnw -q -ntp -DskipTests -Dbench=rollbook/web/courserecord/CardBookletBench -Dbench.jvm=-Xmx128m verify}
 */
final class CardBookletBench {

    private static final int STUDENTS = 2_000;
    private static final int LESSONS = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ClassId PYTHON = new ClassId("python");

    private CardBookletBench() {}

    static void main() throws IOException {
        var paper = new ReportCardPaper(new Words(), new PrintRoom(""), "路飞学城");
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH, Locale.of("ru"))) {
            var bytes = new AtomicLong();
            var begun = System.nanoTime();
            paper.print(
                    IntStream.range(0, STUDENTS).mapToObj(CardBookletBench::card),
                    "K0000003",
                    language,
                    counting(bytes));
            System.out.printf(
                    "%s: %,d cards of %d lessons in %.1f s, %.1f MB; heap of %,d MB%n",
                    language,
                    STUDENTS,
                    LESSONS,
                    (System.nanoTime() - begun) / 1e9,
                    bytes.get() / 1e6,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static OutputStream counting(AtomicLong bytes) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.addAndGet(length);
            }
        };
    }

    private static IssuedCard card(int number) {
        var items = IntStream.rangeClosed(1, LESSONS)
                .mapToObj(day -> new Item(
                        CourseRecordId.of(PYTHON, day),
                        PYTHON,
                        "Python · 7",
                        day,
                        DAY.plusDays(day),
                        new Marks(Attendance.PRESENT, Score.B_PLUS, "很认真，课后来问过问题 " + (char) ('一' + number)),
                        false,
                        1))
                .toList();
        return new IssuedCard(
                new ReportCard(
                        new EnrollmentId("e" + number),
                        "E%07d".formatted(number),
                        new StudentName(new CustomerId("c" + number), "学员" + number),
                        PYTHON,
                        "Python",
                        "沙河",
                        new Semester("7"),
                        items,
                        AttendanceCount.of(LESSONS, 0, 0, 0, 0),
                        Average.of(List.of(Score.B_PLUS))),
                DAY,
                null);
    }
}
