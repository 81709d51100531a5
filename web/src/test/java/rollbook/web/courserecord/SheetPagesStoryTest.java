package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.web.testing.Asker;
import rollbook.web.testing.Visitor;

/** A lecturer's day at the console, without a line of JavaScript. */
class SheetPagesStoryTest extends LessonStory {

    private static final Pattern LESSON = Pattern.compile("/course-records/([0-9a-f-]{36})\\?next");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern STUDENT = Pattern.compile("name=\"attendance\\.([0-9a-f-]{36})\"");
    private static final Pattern NOTE = Pattern.compile("data-cell=\"note\"[^>]*>\\s*([^<]*)</textarea>");
    private static final Pattern CUSTOMER = Pattern.compile("/students/([0-9a-f-]{36})");

    private Asker he;
    private Visitor visitor;
    private ClassId python;

    @BeforeEach
    void he_logs_in() {
        var username = hire(Role.LECTURER);
        he = nobody.logIn(username, PASSWORD);
        python = aClass(3, me(he));
        latest();
        visitor = visitor(username);
    }

    @Test
    void a_lecturer_begins_with_the_lessons_of_the_day() {
        var day = visitor.get("/");
        assertThat(day.expect(200).address()).isEqualTo("/lessons");
        day.shows("My lessons", "No lessons then");

        visible();
        visitor.get("/classes/" + python + "/lessons").expect(200).shows("No lessons yet");
        visitor.get("/classes/" + python + "/lessons/new")
                .expect(200)
                .shows("name=\"dayNumber\" type=\"number\" value=\"1\"");
        write("09:00", "08:00").expect(422).shows("This must be after the beginning.", "变量与类型");
        var list = write("09:00", "12:00");
        assertThat(list.expect(200).address()).isEqualTo("/classes/" + python + "/lessons");
        list.shows("Day 1", "变量与类型", "09:00–12:00", "练习一");
        write("09:00", "12:00").expect(422).shows("There is a lesson of this class on this day already.");
        visitor.post(
                        "/classes/" + python + "/lessons",
                        "dayNumber",
                        "2",
                        "teacherId",
                        me(he).value(),
                        "date",
                        "2026-03-02",
                        "from",
                        "11:00",
                        "to",
                        "13:00")
                .expect(422)
                .shows("Busy at that time:", "The teacher has another lesson, 09:00–12:00");

        visitor.get("/lessons?day=2026-03-02").expect(200).shows("09:00–12:00", "Python · 7 · Day 1");
        visitor.get("/lessons?day=2026-03-01&week=true&room=101").expect(200).shows("变量与类型");
        var lesson = visitor.get("/classes/" + python + "/lessons").first(LESSON);
        visitor.get("/course-records/" + lesson + "/edit").expect(200).shows("value=\"09:00\"", "变量与类型");
        var version = visitor.last().first(VERSION);
        var moved = visitor.post(
                "/course-records/" + lesson,
                "version",
                version,
                "teacherId",
                me(he).value(),
                "date",
                "2026-03-03",
                "outline",
                "函数",
                "next",
                "//evil");
        assertThat(moved.expect(200).address()).isEqualTo("/course-records/" + lesson);
        moved.shows("函数");
    }

    private Visitor.Seen write(String from, String to) {
        return visitor.post(
                "/classes/" + python + "/lessons",
                "dayNumber",
                "1",
                "teacherId",
                me(he).value(),
                "date",
                "2026-03-02",
                "from",
                from,
                "to",
                to,
                "room",
                "101",
                "outline",
                "变量与类型",
                "homework.title",
                "练习一",
                "homework.content",
                "计算器");
    }

    @Test
    void a_sheet_is_made_filled_in_and_put_right() {
        var lesson = aLesson(he, python, 1);
        visible();
        visitor.get("/course-records/" + lesson).expect(200).shows("Nobody is on the sheet yet");
        visitor.post("/course-records/" + lesson + "/study-records")
                .expect(200)
                .shows("3 students put on the sheet", "学员0");
        visitor.post("/course-records/" + lesson + "/study-records").shows("Nobody new");
        var students = visitor.last().all(STUDENT);
        var version = visitor.last().first(VERSION);
        assertThat(students).hasSize(3);

        visitor.post(
                        sheetOf(lesson),
                        "version",
                        version,
                        "score." + students.get(0),
                        "Z",
                        "note." + students.get(0),
                        "字迹工整")
                .expect(422)
                .shows("One cell is not right yet.", "字迹工整");
        visitor.post(sheetOf(lesson), "version", version, "attendance." + students.get(1), "", "fill", "PRESENT")
                .expect(200)
                .shows("Everybody else is marked present here.", "<option value=\"PRESENT\" selected>Present</option>");
        var saved = visitor.post(
                sheetOf(lesson),
                "version",
                version,
                "next",
                "/classes/" + python + "/lessons",
                "attendance." + students.get(0),
                "LATE",
                "score." + students.get(0),
                "B_PLUS",
                "note." + students.get(0),
                "字迹工整");
        assertThat(saved.expect(200).address()).isEqualTo("/classes/" + python + "/lessons");
        saved.shows("The sheet has been saved", "1 of 3 marked");

        var now = visitor.get("/course-records/" + lesson).expect(200);
        now.shows("<option value=\"LATE\" selected>Late</option>", "<option value=\"B_PLUS\" selected>B+</option>");
        assertThat(now.all(NOTE).getFirst()).isEqualTo("字迹工整");
        visitor.get("/course-records/" + lesson + "/study-records/" + students.get(0))
                .expect(200)
                .shows("History of 学员0", "B+", "字迹工整");
        visitor.get("/course-records/" + lesson + "?asOf=2030-01-01T00:00")
                .expect(200)
                .shows("As known now", "Late");

        visitor.get("/classes/" + python + "/attendance").expect(200).shows("85.00", "100%", "N/A is in no average");
        var customer = visitor.last().first(CUSTOMER);
        visitor.get("/students/" + customer + "/study-records").expect(200).shows("Marks of 学员0", "Python · 7", "B+");
    }

    @Test
    void of_two_who_mean_one_cell_the_second_sees_both_values_and_may_insist() {
        var lesson = aLesson(he, python, 1);
        visible();
        visitor.get("/course-records/" + lesson);
        visitor.post("/course-records/" + lesson + "/study-records");
        var students = visitor.last().all(STUDENT);
        var version = visitor.last().first(VERSION);
        a(Role.BOSS)
                .put(
                        "/api/course-records/" + lesson + "/study-records",
                        "[{\"enrollmentId\":\"%s\",\"note\":\"讲得很好\",\"score\":\"C\"}]".formatted(students.get(0)))
                .expect(200);

        var told = visitor.post(
                sheetOf(lesson),
                "version",
                version,
                "attendance." + students.get(0),
                "",
                "score." + students.get(0),
                "",
                "note." + students.get(0),
                "下次早点来");
        told.expect(409).shows("one of the same cells", "讲得很好", "下次早点来", "<option value=\"C\" selected>C</option>");
        var fresh = visitor.last().first(VERSION);
        assertThat(fresh).isNotEqualTo(version);

        visitor.post(
                        sheetOf(lesson),
                        "version",
                        fresh,
                        "attendance." + students.get(0),
                        "",
                        "score." + students.get(0),
                        "C",
                        "note." + students.get(0),
                        "下次早点来")
                .expect(200)
                .shows("The sheet has been saved", "下次早点来");
    }

    @Test
    void a_sheet_that_cannot_be_saved_now_keeps_what_was_typed() {
        var lesson = aLesson(he, python, 1);
        visible();
        visitor.get("/course-records/" + lesson);
        visitor.post("/course-records/" + lesson + "/study-records");
        var student = visitor.last().all(STUDENT).getFirst();
        String[] typed = {"version", visitor.last().first(VERSION), "note." + student, "字迹工整"};

        whileNothingIsTaken(
                () -> visitor.post(sheetOf(lesson), typed).expect(503).shows("Just now too much is going on.", "字迹工整"));

        visitor.post(sheetOf(lesson), typed).expect(200).shows("The sheet has been saved", "字迹工整");
    }

    @Test
    void leaves_are_asked_for_granted_and_made_up_for() {
        var lesson = aLesson(he, python, 1);
        var other = aLesson(he, python, 2);
        visible();
        visitor.get("/course-records/" + lesson);
        visitor.post("/course-records/" + lesson + "/study-records");
        var student = visitor.last().all(STUDENT).getFirst();
        var leaves = "/course-records/" + lesson;

        visitor.get(leaves + "/leaves").expect(200).shows("Nobody has asked to be away", "学员0");
        visitor.post(leaves + "/leave-requests", "enrollmentId", student, "reason", "婚礼")
                .expect(200)
                .shows("婚礼", "Grant");
        visitor.post(leaves + "/leave-requests/" + student, "decision", "grant")
                .expect(200)
                .shows("Granted", "On leave");
        visitor.post(leaves + "/study-records/" + student + "/make-up", "madeUpIn", other)
                .expect(200)
                .shows("Makes up in");
        visitor.get("/course-records/" + other).expect(200).shows("Guest");
    }

    @Test
    void the_pages_speak_three_languages() {
        var lesson = aLesson(he, python, 1);
        he.post("/api/course-records/" + lesson + "/study-records", "{}").expect(200);
        visible();
        visitor.get("/course-records/" + lesson);
        visitor.post("/preferences", "language", "zh-CN", "next", "/course-records/" + lesson)
                .expect(200)
                .shows("考勤", "已签到", "抄袭");
        visitor.post("/preferences", "language", "ru", "next", "/course-records/" + lesson)
                .expect(200)
                .shows("Посещение", "Опоздал", "3 студента");
    }

    @Test
    void a_class_of_two_thousand_is_one_page_and_one_form() {
        var many = aClass(2_000, me(he));
        var lesson = aLesson(he, many, 1);
        he.post("/api/course-records/" + lesson + "/study-records", "{}").expect(200);
        visible();

        var page = visitor.get("/course-records/" + lesson).expect(200);
        var students = page.all(STUDENT);
        assertThat(students).hasSize(2_000);
        var version = page.first(VERSION);
        page.shows("<datalist id=\"list-score\">", "<input class=\"form-control\" list=\"list-score\"");
        var first = students.getFirst();
        visitor.post(sheetOf(lesson), "version", version, "attendance." + first, "Pres", "score." + first, "Z+")
                .expect(422)
                .shows("One cell is not right yet.", "value=\"Z+\"", "value=\"Present\"", "data-unsaved=\"yes\"");
        var fields = new ArrayList<>(List.of("version", version));
        for (var student : students) {
            fields.addAll(
                    List.of("attendance." + student, "present", "score." + student, "B-", "note." + student, "好"));
        }
        visitor.post(sheetOf(lesson), fields.toArray(String[]::new))
                .expect(200)
                .shows("The sheet has been saved", "value=\"B−\"")
                .lacks("data-unsaved");
        assertThat(visitor.get("/course-records/" + lesson).all(NOTE))
                .hasSize(2_000)
                .allMatch("好"::equals);
    }

    /** New students take the books longer than a page waits. */
    private void visible() {
        var position = latest();
        for (int i = 0; i < 30; i++) {
            if (he.get("/api/course-records/nothing/study-records", "Position", position)
                                    .status()
                            != 503
                    && he.get("/api/classes", "Position", position).status() != 503) {
                return;
            }
        }
    }

    private static String sheetOf(String lesson) {
        return "/course-records/" + lesson + "/sheet";
    }
}
