package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchStudyRecord;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.testing.Asker;
import rollbook.web.testing.Told;
import tools.jackson.databind.JsonNode;

/** A sheet is saved as a whole or not at all, and nobody writes over what they have not seen. */
class SheetHttpStoryTest extends TaughtClass {

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

    /** Two thousand new customers take the books longer than a question waits. */
    private Told whenVisible(Asker asker, String path) {
        var position = latest();
        var told = asker.get(path, "Position", position);
        for (int i = 0; i < 30 && told.status() == 503; i++) {
            told = asker.get(path, "Position", position);
        }
        return told.expect(200);
    }

    private static String row(String enrollment, String cells, int version) {
        return "[{\"enrollmentId\":\"%s\",%s,\"version\":%d}]".formatted(enrollment, cells, version);
    }

    private static List<String> fields(Told problem) {
        return StreamSupport.stream(problem.json().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asString())
                .toList();
    }
}
