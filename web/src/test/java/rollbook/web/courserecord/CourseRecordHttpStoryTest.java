package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchStudyRecord;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.testing.Asker;
import rollbook.web.testing.Told;
import tools.jackson.databind.JsonNode;

class CourseRecordHttpStoryTest extends LessonStory {

    private Asker he;
    private ClassId python;

    @BeforeEach
    void he_teaches_a_class() {
        he = another(Role.LECTURER);
        python = aClass(3, me(he));
    }

    @Test
    void a_lesson_day_from_the_first_word_to_the_last_mark() {
        var recorded =
                he.post("/api/classes/" + python + "/course-records", """
                    {"dayNumber":1,"date":"2026-03-02","outline":"变量与类型","homework":{"title":"练习一","content":"计算器"},
                     "room":"101","from":"09:00","to":"12:00"}
                    """).expect(201);
        var lesson = recorded.text("id");
        assertThat(recorded.header("Location")).isEqualTo("/api/course-records/" + lesson);
        assertThat(recorded.header("ETag")).isEqualTo("\"0\"");

        var sheet = "/api/course-records/" + lesson + "/study-records";
        var created = he.post(sheet, "{}").expect(200);
        assertThat(created.json().path("created").intValue()).isEqualTo(3);
        assertThat(created.json().path("total").intValue()).isEqualTo(3);
        assertThat(he.post(sheet, "{}").expect(200).json().path("created").intValue())
                .isZero();

        var latecomer = joins(python, 4, "迟到者");
        var joined = he.post(sheet, "{}").expect(200);
        assertThat(joined.json().path("created").intValue()).isEqualTo(1);
        assertThat(joined.json().path("total").intValue()).isEqualTo(4);

        var rows = he.get(sheet, "Position", latest()).expect(200);
        assertThat(rows.json().path("total").intValue()).isEqualTo(4);
        assertThat(rows.json().path("items").get(3).path("enrollmentId").asString())
                .isEqualTo(latecomer.value());
        assertThat(rows.json().path("items").get(0).path("student").path("name").asString())
                .isEqualTo("学员0");
        assertThat(rows.json().path("items").get(0).path("score").isNull()).isTrue();

        var saved = he.put(sheet, """
            [{"enrollmentId":"%s","attendance":"PRESENT","score":"A_PLUS","note":null,"version":2},
             {"enrollmentId":"%s","attendance":"LATE","score":"COPY","note":"抄袭","version":2},
             {"enrollmentId":"%s","attendance":"PRESENT","score":"NA","note":null,"version":2}]
            """.formatted(id(rows, 0), id(rows, 1), id(rows, 2)))
                .expect(200);
        assertThat(saved.json().path("version").intValue()).isEqualTo(3);

        var now = he.get(sheet, "Position", saved.position()).expect(200);
        assertThat(now.header("ETag")).isEqualTo("\"3\"");
        assertThat(now.json().path("items").get(1).path("note").asString()).isEqualTo("抄袭");
        assertThat(now.json().path("items").get(1).path("version").intValue()).isEqualTo(3);
        assertThat(now.json().path("items").get(3).path("version").intValue()).isEqualTo(2);

        var view = he.get("/api/course-records/" + lesson).expect(200).json();
        assertThat(view.path("homework").path("title").asString()).isEqualTo("练习一");
        assertThat(view.path("from").asString()).startsWith("09:00");
        assertThat(view.path("attended").intValue()).isEqualTo(3);
        assertThat(he.get("/api/classes/" + python + "/course-records")
                        .expect(200)
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void there_is_one_lesson_for_each_day_of_a_class() {
        var first = aLesson(he, python, 1);

        var taken = he.post("/api/classes/" + python + "/course-records", "{\"dayNumber\":1,\"date\":\"2026-03-03\"}")
                .expectProblem(409, "courserecord/day-taken");
        assertThat(taken.text("courseRecordId")).isEqualTo(first);
        he.post("/api/classes/" + python + "/course-records", "{}").expectError("date", "required");
        he.post("/api/classes/nowhere/course-records", "{\"dayNumber\":1,\"date\":\"2026-03-03\"}")
                .expectProblem(404, "classlist/no-such-class");
    }

    @Test
    void a_sheet_with_a_bad_row_is_not_saved_and_every_bad_row_is_named() {
        var sheet = aSheet(1);
        var rows = he.get(sheet, "Position", latest());

        var refused =
                he.put(sheet, """
                    [{"enrollmentId":"%s","attendance":"PRESENT"},
                     {"enrollmentId":"%s","attendance":"ASLEEP","score":7},
                     {"enrollmentId":"stranger","score":"A"}]
                    """.formatted(id(rows, 0), id(rows, 1))).expectProblem(422, "courserecord/bad-rows");
        assertThat(fields(refused)).containsExactlyInAnyOrder("[1].attendance", "[1].score", "[2].enrollmentId");

        he.put(
                        sheet,
                        "[{\"enrollmentId\":\"%s\",\"attendance\":\"PRESENT\"},{\"enrollmentId\":\"stranger\"}]"
                                .formatted(id(rows, 0)))
                .expectProblem(422, "courserecord/bad-rows");
        he.put(sheet, "{}").expect(400);
        he.put(sheet, "[7]").expect(400);
        he.put(sheet, "[{\"enrollmentId\":\"x\",\"mood\":\"good\"}]").expectError("[0].mood", "unknown");

        assertThat(he.get(sheet, "Position", latest())
                        .json()
                        .path("items")
                        .get(0)
                        .path("attendance")
                        .isNull())
                .isTrue();
    }

    @Test
    void two_who_save_different_cells_both_keep_theirs_and_in_the_same_cell_the_second_is_told() {
        var sheet = aSheet(1);
        var boss = a(Role.BOSS);
        var rows = he.get(sheet, "Position", latest());
        var version = rows.json().path("version").intValue();
        var one = id(rows, 0);

        he.put(sheet, row(one, "\"attendance\":\"LATE\",\"score\":null,\"note\":null", version))
                .expect(200);
        boss.put(sheet, row(one, "\"attendance\":null,\"score\":\"B\",\"note\":null", version))
                .expect(200);
        var told = boss.put(sheet, row(one, "\"attendance\":\"ABSENT\",\"score\":\"B\",\"note\":null", version))
                .expectProblem(409, "courserecord/cells-taken");
        assertThat(told.json().path("cells").size()).isEqualTo(1);
        var cell = told.json().path("cells").get(0);
        assertThat(cell.path("enrollmentId").asString()).isEqualTo(one);
        assertThat(cell.path("cell").asString()).isEqualTo("ATTENDANCE");
        assertThat(cell.path("yours").asString()).isEqualTo("ABSENT");
        assertThat(cell.path("theirs").asString()).isEqualTo("LATE");

        var now = he.get(sheet, "Position", latest()).json().path("items").get(0);
        assertThat(now.path("attendance").asString()).isEqualTo("LATE");
        assertThat(now.path("score").asString()).isEqualTo("B");
    }

    @Test
    void a_correction_shows_as_known_then_and_as_known_now() {
        var sheet = aSheet(1);
        var one = id(he.get(sheet, "Position", latest()), 0);
        var then = he.put(sheet, "[{\"enrollmentId\":\"%s\",\"attendance\":\"ABSENT\"}]".formatted(one))
                .expect(200);
        var history = he.get(sheet + "/" + one + "/history", "Position", then.position())
                .expect(200);
        var at = Instant.parse(history.json().path("items").get(0).path("at").asString());
        var now = he.put(sheet, "[{\"enrollmentId\":\"%s\",\"attendance\":\"LATE\"}]".formatted(one))
                .expect(200);

        assertThat(attendance(he.get(sheet + "?asOf=" + at, "Position", now.position())))
                .isEqualTo("ABSENT");
        assertThat(attendance(he.get(sheet, "Position", now.position()))).isEqualTo("LATE");
        var items = he.get(sheet + "/" + one + "/history", "Position", now.position())
                .json()
                .path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(1).path("before").asString()).isEqualTo("ABSENT");
        assertThat(items.get(1).path("after").asString()).isEqualTo("LATE");
        assertThat(items.get(1).path("by").path("id").asString()).isEqualTo(me(he).value());
        var missing = he.get(sheet + "/nobody/history").expectProblem(404, "courserecord/no-such-study-record");
        var refusal = new NoSuchStudyRecord(new CourseRecordId(sheet.split("/", -1)[3]), new EnrollmentId("nobody"));
        assertThat(missing.text("courseRecordId"))
                .isEqualTo(refusal.courseRecordId().value());
        assertThat(missing.text("enrollmentId"))
                .isEqualTo(refusal.enrollmentId().value());
    }

    @Test
    void a_class_of_two_thousand_comes_and_is_saved_in_one_piece() {
        var many = aClass(2_000, me(he));
        var sheet = "/api/course-records/" + aLesson(he, many, 1) + "/study-records";
        he.post(sheet, "{}").expect(200);
        var rows = whenVisible(he, sheet);
        assertThat(rows.json().path("items").size()).isEqualTo(2_000);
        assertThat(rows.json().path("size").intValue()).isEqualTo(2_000);

        var body = StreamSupport.stream(rows.json().path("items").spliterator(), false)
                .map(row -> "{\"enrollmentId\":\"%s\",\"attendance\":\"PRESENT\",\"score\":\"B\",\"note\":null}"
                        .formatted(row.path("enrollmentId").asString()))
                .collect(Collectors.joining(",", "[", "]"));
        var saved = he.put(sheet, body).expect(200);
        assertThat(saved.json().path("version").intValue()).isEqualTo(2);

        var part = he.get(sheet + "?page=20&size=100", "Position", saved.position())
                .expect(200)
                .json();
        assertThat(part.path("items").size()).isEqualTo(100);
        assertThat(part.path("total").intValue()).isEqualTo(2_000);
        assertThat(he.get("/api/classes/" + many + "/attendance", "Position", saved.position())
                        .expect(200)
                        .json()
                        .path("average")
                        .path("mean")
                        .doubleValue())
                .isEqualTo(80);
    }

    @Test
    void nothing_is_counted_where_nothing_was_said_and_what_is_below_zero_counts() {
        var sheet = aSheet(1);
        var rows = he.get(sheet, "Position", latest());
        var saved = he.put(sheet, """
            [{"enrollmentId":"%s","attendance":"PRESENT","score":"D"},
             {"enrollmentId":"%s","attendance":"ABSENT","score":"COPY"},
             {"enrollmentId":"%s","attendance":"ON_LEAVE","score":"NA"}]
            """.formatted(id(rows, 0), id(rows, 1), id(rows, 2)))
                .expect(200);

        var matrix = he.get("/api/classes/" + python + "/attendance", "Position", saved.position())
                .expect(200)
                .json();
        assertThat(matrix.path("average").path("mean").doubleValue()).isEqualTo(-75);
        assertThat(matrix.path("average").path("scored").intValue()).isEqualTo(2);
        assertThat(matrix.path("attendance").path("rate").doubleValue()).isEqualTo(0.5);
        assertThat(matrix.path("students").get(2).path("average").path("mean").isNull())
                .isTrue();

        var student =
                rows.json().path("items").get(0).path("student").path("id").asString();
        var records = he.get("/api/customers/" + student + "/study-records", "Position", saved.position())
                .expect(200)
                .json();
        assertThat(records.path("enrollments")
                        .get(0)
                        .path("records")
                        .get(0)
                        .path("score")
                        .asString())
                .isEqualTo("D");
        assertThat(records.path("enrollments")
                        .get(0)
                        .path("average")
                        .path("mean")
                        .doubleValue())
                .isEqualTo(-50);
    }

    @Test
    void a_lesson_is_put_right_and_moved_but_not_into_anothers_time() {
        var lesson = aLesson(he, python, 1);
        var path = "/api/course-records/" + lesson;
        var moved = he.patch(path, "{\"from\":\"09:00\",\"to\":\"12:00\",\"room\":\"101\"}", "If-Match", "\"0\"")
                .expect(200);
        he.patch(path, "{\"outline\":\"函数\"}", "If-Match", "\"0\"").expectProblem(412, "request/stale");
        he.patch(path, "{\"date\":null}").expectError("date", "required");
        he.patch(path, "{\"outline\":\"函数\",\"homework\":{\"title\":\"练习二\",\"content\":null}}")
                .expect(200);

        var clash = he.post("/api/classes/" + python + "/course-records", """
            {"dayNumber":2,"date":"%s","from":"11:00","to":"13:00"}
            """.formatted(MONDAY.plusDays(1)))
                .expectProblem(409, "courserecord/timetable-clash");
        assertThat(clash.json().path("clashes").get(0).path("courseRecordId").asString())
                .isEqualTo(lesson);

        assertThat(moved.json().path("version").intValue()).isEqualTo(1);
        var now = he.get(path, "Position", latest()).expect(200);
        assertThat(now.json().path("outline").asString()).isEqualTo("函数");
        var timetable = he.get("/api/course-records?room=%20101&classId=" + python + "&from=2026-03-01&to=2026-03-31")
                .expect(200);
        assertThat(timetable.json().path("items").get(0).path("id").asString()).isEqualTo(lesson);
        he.get("/api/course-records?weekday=1").expectError("weekday", "unknown");
    }

    @Test
    void who_is_away_asks_for_leave_and_makes_up_for_it() {
        var sheet = aSheet(1);
        var missed = sheet.replace("/study-records", "");
        var other = aLesson(he, python, 2);
        var one = id(he.get(sheet, "Position", latest()), 0);

        he.post(missed + "/leave-requests", "{\"enrollmentId\":\"%s\",\"reason\":\"婚礼\"}".formatted(one))
                .expect(201);
        he.post(missed + "/leave-requests/" + one + "/grant", "{}").expect(200);
        he.post(missed + "/leave-requests/" + one + "/decline", "{\"reason\":\"no\"}")
                .expectProblem(409, "courserecord/leave-settled");
        assertThat(attendance(he.get(sheet, "Position", latest()))).isEqualTo("ON_LEAVE");

        var arranged = he.post(sheet + "/" + one + "/make-up", "{\"courseRecordId\":\"%s\"}".formatted(other))
                .expect(200);
        var leaves = he.get(missed + "/leave-requests", "Position", arranged.position())
                .expect(200)
                .json();
        assertThat(leaves.path("items").get(0).path("state").asString()).isEqualTo("GRANTED");
        assertThat(leaves.path("items").get(0).path("madeUpIn").asString()).isEqualTo(other);
        var guest = he.get("/api/course-records/" + other + "/study-records", "Position", arranged.position())
                .json()
                .path("items")
                .get(0);
        assertThat(guest.path("guest").booleanValue()).isTrue();
    }

    @Test
    void only_those_who_teach_the_class_see_it_and_write_in_it() {
        var sheet = aSheet(1);
        var lesson = sheet.replace("/study-records", "");
        var stranger = another(Role.LECTURER);

        stranger.get(sheet, "Position", latest()).expectProblem(404, "courserecord/no-such-course-record");
        stranger.get(lesson).expect(404);
        stranger.put(sheet, "[]").expectProblem(403, "classlist/not-your-class");
        a(Role.CONSULTANT).get(lesson).expect(200);
        a(Role.CONSULTANT).get(sheet).expectProblem(403, "request/not-allowed");
        a(Role.BOSS).get(sheet).expect(200);
        admin.put(sheet, "[]").expect(200);
    }

    /** Two thousand new customers take the books longer than a question waits. */
    private Told whenVisible(Asker asker, String path) {
        var position = latest();
        var told = asker.get(path, "Position", position);
        for (int i = 0; i < 30 && told.status() == 503; i++) {
            told = asker.get(path, "Position", position);
        }
        return told.expect(200);
    }

    private String aSheet(int day) {
        var sheet = "/api/course-records/" + aLesson(he, python, day) + "/study-records";
        he.post(sheet, "{}").expect(200);
        return sheet;
    }

    private static String row(String enrollment, String cells, int version) {
        return "[{\"enrollmentId\":\"%s\",%s,\"version\":%d}]".formatted(enrollment, cells, version);
    }

    private static String id(Told rows, int row) {
        return rows.json().path("items").get(row).path("enrollmentId").asString();
    }

    private static String attendance(Told rows) {
        return rows.expect(200).json().path("items").get(0).path("attendance").asString();
    }

    private static List<String> fields(Told problem) {
        return StreamSupport.stream(problem.json().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asString())
                .toList();
    }
}
