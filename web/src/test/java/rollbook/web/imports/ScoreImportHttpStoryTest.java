package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Marks come onto sheets from files, as programs live it. */
class ScoreImportHttpStoryTest extends TeachingImportStory {

    @Test
    void marks_come_onto_the_sheet_of_a_lesson_that_is_made_for_them() {
        var in = aClass(10);
        var li = enrolled("77%06d".formatted(number()), in);
        var han = enrolled("78%06d".formatted(number()), in);
        var stranger = aCustomer("79%06d".formatted(number()));
        sees(admin, "/api/enrollments?classId=" + in);
        sees(admin, "/api/customers?scope=all");
        var file = """
            班级,节次,日期,作业,学号,考勤,成绩,备注
            %1$s,1,2026-03-07,变量,%2$s,已签到,A+,很好
            %1$s,2,2026-03-14,,%2$s,缺勤,N/A,
            %1$s,1,,,%3$s,迟到,-50,
            %1$s,1,,,%4$s,已签到,B,
            %1$s,1,,,%3$s,已签到,B,
            %1$s,2,,,%3$s,asleep,101,
            %1$s,3,,,%3$s,,B-,
            """.formatted(in, li, han, stranger);

        counts(imported("/api/study-records/imports", file, "{\"dryRun\":true}"), 3, 0, 0, 4);
        assertThat(lessons(in)).isEmpty();
        var first = imported("/api/study-records/imports", file, "{}");
        counts(first, 3, 0, 0, 4);
        var errors = admin.get("/api/study-records/imports/" + first.text("id") + "/errors.csv");
        assertThat(errors.body())
                .contains("customerId: has no seat in the class", "customerId: is there twice")
                .contains("attendance: is none of the words for it; score: is no mark of the scale")
                .contains("date: is needed: there is no such lesson yet");
        assertThat(lessons(in)).hasSize(2);
        var lesson = lessons(in).path(0);
        assertThat(lesson.path("homework").path("title").asString()).isEqualTo("变量");
        assertThat(lesson.path("students").intValue()).isEqualTo(2);
        assertThat(marks(lesson, li)).isEqualTo("PRESENT A_PLUS 很好");
        assertThat(marks(lesson, han)).isEqualTo("LATE D null");
        assertThat(marks(lessons(in).path(1), li)).isEqualTo("ABSENT NA null");
        var saved = lesson.path("version").longValue();

        counts(imported("/api/study-records/imports", file, "{}"), 0, 0, 3, 4);
        var better = file.replace(",-50,", ",85,");
        counts(imported("/api/study-records/imports", better, "{}"), 0, 0, 3, 4);
        counts(imported("/api/study-records/imports", better, "{\"update\":true}"), 0, 1, 2, 4);
        assertThat(marks(lesson, han)).isEqualTo("LATE B_PLUS null");
        assertThat(lessons(in).path(0).path("version").longValue())
                .as("one event, one append for a sheet")
                .isEqualTo(saved + 1);
    }

    @Test
    void marks_are_put_back_where_nobody_has_written_since() {
        var in = aClass(10);
        var li = enrolled("81%06d".formatted(number()), in);
        var han = enrolled("82%06d".formatted(number()), in);
        sees(admin, "/api/enrollments?classId=" + in);
        sees(admin, "/api/customers?scope=all");
        var before = "classId,dayNumber,date,customerId,score\n%1$s,1,2026-03-07,%2$s,C\n".formatted(in, li);
        imported("/api/study-records/imports", before, "{}");
        var file =
                "classId,dayNumber,customerId,score,note\n%1$s,1,%2$s,A,\n%1$s,1,%3$s,B,fine\n".formatted(in, li, han);
        var brought = imported("/api/study-records/imports", file, "{\"update\":true}");
        counts(brought, 1, 1, 0, 0);
        var lesson = lessons(in).path(0);
        admin.put("/api/course-records/" + lesson.path("id").asString() + "/study-records", """
            [{"enrollmentId":"%s","score":"COPY"}]\
            """.formatted(
                                enrollment(han, in)))
                .expect(200);

        var undone = undone("/api/study-records/imports", brought);

        assertThat(undone.json().path("undone").intValue()).isEqualTo(2);
        assertThat(marks(lesson, li)).isEqualTo("null C null");
        assertThat(marks(lesson, han)).isEqualTo("null COPY null");
    }

    private JsonNode lessons(String classId) {
        return admin.get("/api/classes/" + classId + "/course-records?sort=dayNumber", "Position", latest())
                .expect(200)
                .json()
                .path("items");
    }

    private String marks(JsonNode lesson, String customer) {
        var rows = admin.get(
                        "/api/course-records/" + lesson.path("id").asString() + "/study-records", "Position", latest())
                .expect(200)
                .json()
                .path("items");
        for (var row : rows) {
            if (row.path("student").path("id").asString().equals(customer)) {
                return word(row, "attendance") + " " + word(row, "score") + " " + word(row, "note");
            }
        }
        throw new AssertionError("no row for " + customer + " in " + rows);
    }

    private static String word(JsonNode row, String cell) {
        return row.path(cell).isString() ? row.path(cell).asString() : "null";
    }
}
