package rollbook.web.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassType;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetView;

/**
 * The lessons of one class of the demo school: one a week, as far as two weeks ahead. No two lessons of a teacher meet.
 *
 * @param opened the class
 * @param number which of the classes it is, counted from 0
 * @param today the day the school was opened
 */
record DemoLessons(OpenClass opened, int number, LocalDate today) {

    private static final long SEED = 20_260_402;
    private static final int MOST = 12;
    private static final int DAYS_AHEAD = 14;
    private static final List<String> TOPICS = List.of(
            "开班与环境搭建",
            "基础语法",
            "数据与结构",
            "函数与模块",
            "第一个小项目",
            "调试与测试",
            "数据库入门",
            "接口与协议",
            "项目：需求与设计",
            "项目：实现",
            "项目：部署",
            "复习与答疑");
    private static final List<String> TASKS = List.of("完成课后练习", "写一篇学习笔记", "完成小组作业", "提交项目代码");
    private static final List<String> NOTES = List.of("很认真", "作业交晚了", "代码风格需要改进", "进步明显", "课后来问过问题");
    private static final List<Attendance> ATTENDANCES = shares();
    private static final List<Score> SCORES = marks();

    /** Those of a class by its number, counted from 0. */
    static DemoLessons of(int number, LocalDate opened) {
        return new DemoLessons(DemoCatalog.classes(opened).get(number), number, opened);
    }

    /** How many have been given. */
    int given() {
        return (int) records().stream().filter(this::isOver).count();
    }

    /** Of thirty students twenty-five are there. */
    private static List<Attendance> shares() {
        var shares = new ArrayList<>(Collections.nCopies(25, Attendance.PRESENT));
        shares.addAll(List.of(
                Attendance.LATE, Attendance.LATE, Attendance.ABSENT, Attendance.LEFT_EARLY, Attendance.ON_LEAVE));
        return List.copyOf(shares);
    }

    /** Good marks are more frequent than bad ones, and nearly nobody copies. */
    private static List<Score> marks() {
        var marks = new ArrayList<Score>();
        marks.addAll(Collections.nCopies(4, Score.A_PLUS));
        marks.addAll(Collections.nCopies(7, Score.A));
        marks.addAll(Collections.nCopies(7, Score.B_PLUS));
        marks.addAll(Collections.nCopies(7, Score.B));
        marks.addAll(Collections.nCopies(5, Score.B_MINUS));
        marks.addAll(Collections.nCopies(4, Score.C_PLUS));
        marks.addAll(Collections.nCopies(3, Score.C));
        marks.addAll(List.of(Score.C_MINUS, Score.C_MINUS, Score.D, Score.NA, Score.NA, Score.COPY));
        return List.copyOf(marks);
    }

    List<RecordLesson> records() {
        var lessons = new ArrayList<RecordLesson>();
        var begins = Objects.requireNonNull(opened.plan().startDate());
        // Classes of one lecturer are every third: each has a day of the week of its own.
        var first = begins.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(number / DemoStaff.LECTURERS.size());
        for (int i = 0; i < MOST; i++) {
            var date = first.plusWeeks(i);
            if (!date.isAfter(today.plusDays(DAYS_AHEAD))) {
                lessons.add(record(i, date));
            }
        }
        return lessons;
    }

    private RecordLesson record(int i, LocalDate date) {
        var topic = TOPICS.get(i);
        var homework = i % 3 == 2 ? null : new Homework(topic + "：练习", DemoNames.any(TASKS, random(i)));
        var evening = opened.plan().type() != ClassType.FULL_TIME;
        return new RecordLesson(
                CourseRecordId.of(opened.classId(), i + 1),
                opened.classId(),
                i + 1,
                new Lesson(
                        lecturer().id(),
                        date,
                        topic,
                        homework,
                        opened.plan().type() == ClassType.ONLINE ? null : "教室 " + (101 + number),
                        LocalTime.of(evening ? 19 : 9, 0),
                        LocalTime.of(evening ? 21 : 12, 0)));
    }

    /** Whether a lesson has been given. */
    boolean isOver(RecordLesson lesson) {
        return lesson.lesson().date().isBefore(today);
    }

    /** What the lecturer writes onto the sheet afterwards. */
    List<SheetRow> marks(RecordLesson lesson, SheetView sheet) {
        var random = random(100 + lesson.dayNumber());
        return sheet.rows().stream()
                .map(row -> new SheetRow(
                        row.enrollmentId(),
                        EnumSet.allOf(SheetCell.class),
                        marks(random, lesson.lesson().homework() != null),
                        null))
                .toList();
    }

    private static Marks marks(RandomGenerator random, boolean homework) {
        var attendance = DemoNames.any(ATTENDANCES, random);
        var scored = random.nextInt(8) > 0;
        var noted = random.nextInt(12) == 0;
        return new Marks(
                attendance,
                homework && scored ? DemoNames.any(SCORES, random) : null,
                noted ? DemoNames.any(NOTES, random) : null);
    }

    DemoStaff lecturer() {
        return DemoStaff.LECTURERS.get(number % DemoStaff.LECTURERS.size());
    }

    private RandomGenerator random(int question) {
        return new SplittableRandom(SEED * 1_000_003 + number * 1_009L + question);
    }
}
