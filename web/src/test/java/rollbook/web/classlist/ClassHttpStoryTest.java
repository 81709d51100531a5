package rollbook.web.classlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** Classes over HTTP: opened, found, revised, closed. */
class ClassHttpStoryTest extends HttpStory {

    private String branch = "";
    private String course = "";

    @BeforeEach
    void the_catalogue_is_written() {
        branch = admin.post("/api/branches", "{\"name\":\"Branch %d\"}".formatted(number()))
                .expect(201)
                .text("id");
        course = admin.post(
                        "/api/courses",
                        "{\"name\":\"Course %d\",\"price\":{\"amount\":\"9800.00\"},\"periodMonths\":4}"
                                .formatted(number()))
                .expect(201)
                .text("id");
    }

    @Test
    void a_class_is_opened_with_a_teacher_who_was_just_hired() {
        var lecturer = hire(Role.LECTURER);
        var teacher = idOf(lecturer);

        var opened = open("7", 30, teacher).expect(201);

        var shown = admin.get(opened.header("Location"), "Position", opened.position())
                .expect(200)
                .json();
        assertThat(shown.path("branchId").asString()).isEqualTo(branch);
        assertThat(shown.path("courseId").asString()).isEqualTo(course);
        assertThat(shown.path("semester").asInt()).isEqualTo(7);
        assertThat(shown.path("teacherIds").path(0).asString()).isEqualTo(teacher);
        assertThat(shown.path("teachers").path(0).path("name").asString()).isEqualTo(lecturer);
        assertThat(shown.path("tuition").path("amount").asString()).isEqualTo("9800.00");
        assertThat(shown.path("code").asString()).matches("K\\d{7}");
        assertThat(shown.path("open").asBoolean()).isTrue();
        assertThat(shown.path("seated").asInt()).isZero();
        assertThat(nobody.logIn(lecturer, PASSWORD)
                        .get("/api/classes")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void there_are_never_two_for_one_branch_course_and_semester() {
        open("\"2026-A\"", 30).expect(201);

        var taken = open("\"2026-a\"", 30).expectProblem(409, "classlist/already-open");
        assertThat(taken.text("courseId")).isEqualTo(course);
        open("\"2026-B\"", 30).expect(201);
    }

    @Test
    void a_plan_must_be_possible() {
        open("7", 0).expectError("capacity", "out-of-range");
        admin.post("/api/classes", "{\"branchId\":\"nowhere\"}").expectError("courseId", "required");
        plan("\"branchId\":\"nowhere\"").expectError("branchId", "unknown");
        plan("\"courseId\":\"nothing\"").expectError("courseId", "unknown");
        plan("\"teacherIds\":[\"nobody\"]").expectError("teacherIds[0]", "unknown");
        plan("\"endDate\":\"2026-03-01\"").expectError("endDate", "before-start");
        plan("\"semester\":[]").expectError("semester", "invalid");
        plan("\"colour\":\"red\"").expectError("colour", "unknown");
        plan("\"type\":\"MOON\"").expectError("type", "invalid");
    }

    @Test
    void it_is_revised_by_who_teaches_it() {
        var lecturer = hire(Role.LECTURER);
        var path = open("7", 30, idOf(lecturer)).expect(201).header("Location");
        var teacher = nobody.logIn(lecturer, PASSWORD);

        var revised = teacher.patch(
                        path, "{\"capacity\":25,\"endDate\":null,\"type\":\"WEEKEND\"}", "If-Match", "\"0\"")
                .expect(200);

        var shown =
                teacher.get(path, "Position", revised.position()).expect(200).json();
        assertThat(shown.path("capacity").asInt()).isEqualTo(25);
        assertThat(shown.path("endDate").isNull()).isTrue();
        assertThat(shown.path("type").asString()).isEqualTo("WEEKEND");
        assertThat(shown.path("startDate").asString()).isEqualTo("2026-03-09");
        teacher.patch(path, "{\"capacity\":20}", "If-Match", "\"0\"").expectProblem(412, "request/stale");
        a(Role.LECTURER).patch(path, "{\"capacity\":20}").expectProblem(403, "classlist/not-your-class");
        a(Role.LECTURER).get(path).expectProblem(404, "classlist/no-such-class");
        a(Role.LECTURER).get(path + "/roster").expectProblem(404, "classlist/no-such-class");
        a(Role.CONSULTANT).patch(path, "{\"capacity\":20}").expectProblem(403, "request/not-allowed");
        a(Role.FRONT_DESK).get(path).expectProblem(403, "request/not-allowed");
    }

    @Test
    void a_class_that_is_over_stays_as_it_was() {
        var path = open("7", 30).expect(201).header("Location");
        var before = admin.get(path, "Position", latest()).text("createdAt");

        var closed = admin.post(path + "/closing", "{\"reason\":\"all done\"}").expect(200);

        admin.post(path + "/closing", "{}").expect(200);
        admin.patch(path, "{\"capacity\":20}").expectProblem(409, "classlist/class-is-over");
        var shown = admin.get(path, "Position", closed.position()).json();
        assertThat(shown.path("open").asBoolean()).isFalse();
        assertThat(shown.path("closingReason").asString()).isEqualTo("all done");
        assertThat(admin.get(path + "?asOf=" + before).json().path("open").asBoolean())
                .isTrue();
        admin.get(path + "?asOf=2001-01-01T00:00:00Z").expect(404);
    }

    @Test
    void classes_are_found_by_their_filters() {
        var teacher = idOf(hire(Role.ADVISOR));
        var id = open("\"spring\"", 30, teacher).expect(201).text("id");
        var over = open("\"autumn\"", 30).expect(201);
        admin.post(over.header("Location") + "/closing", "").expect(200);
        var position = latest();

        for (var filter : new String[] {
            "q=spring", "teacherId=" + teacher, "open=true", "semester=SPRING", "semester=spring&type=FULL_TIME"
        }) {
            var found = admin.get("/api/classes?branchId=" + branch + "&" + filter, "Position", position)
                    .expect(200)
                    .json();
            assertThat(found.path("total").asInt()).as(filter).isEqualTo(1);
            assertThat(found.path("items").path(0).path("id").asString())
                    .as(filter)
                    .isEqualTo(id);
        }
        assertThat(admin.get("/api/classes?courseId=" + course + "&sort=-startDate")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.get("/api/classes?courseId=" + course + "&type=ONLINE")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        admin.get("/api/classes?open=maybe").expect(400);
        admin.get("/api/classes?sort=colour").expectError("sort", "unknown");
        admin.get("/api/classes?teacher=x").expectError("teacher", "unknown");
    }

    @Test
    void a_roster_is_there_from_the_first_day() {
        var path = open("7", 30).expect(201).header("Location");

        var roster =
                admin.get(path + "/roster", "Position", latest()).expect(200).json();

        assertThat(roster.path("items").isArray()).isTrue();
        assertThat(roster.path("waiting").isArray()).isTrue();
        assertThat(roster.path("seated").asInt()).isZero();
        assertThat(roster.path("capacity").asInt()).isEqualTo(30);
    }

    private Told open(String semester, int capacity, String... teachers) {
        var named = teachers.length == 0 ? "" : "\"" + String.join("\",\"", teachers) + "\"";
        return plan("\"semester\":" + semester + ",\"capacity\":" + capacity + ",\"teacherIds\":[" + named + "]");
    }

    /** A good plan but for these members, which come last and count. */
    private Told plan(String members) {
        var usual = new LinkedHashMap<String, String>();
        usual.put("branchId", "\"" + branch + "\"");
        usual.put("courseId", "\"" + course + "\"");
        usual.put("type", "\"FULL_TIME\"");
        usual.put("semester", "1");
        usual.put("startDate", "\"2026-03-09\"");
        usual.put("endDate", "\"2026-07-31\"");
        usual.keySet().removeIf(name -> members.contains("\"" + name + "\""));
        var body = new StringBuilder("{" + members);
        usual.forEach(
                (name, value) -> body.append(",\"").append(name).append("\":").append(value));
        return admin.post("/api/classes", body.append('}').toString());
    }

    private String idOf(String username) {
        return nobody.logIn(username, PASSWORD).get("/api/staff/me").expect(200).text("id");
    }
}
