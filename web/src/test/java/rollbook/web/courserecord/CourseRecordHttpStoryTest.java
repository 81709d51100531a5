package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Role;

/** A lesson day from the first word to the last mark, and what is made of the marks. */
class CourseRecordHttpStoryTest extends TaughtClass {

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
}
