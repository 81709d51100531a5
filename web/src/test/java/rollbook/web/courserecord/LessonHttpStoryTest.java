package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Writing lessons down, and putting them right. */
class LessonHttpStoryTest extends TaughtClass {

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
}
