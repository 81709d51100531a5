package rollbook.web.classlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** Classes at the console, without a line of JavaScript. */
class ClassPagesStoryTest extends HttpStory {

    private static final Pattern CLASS_ID = Pattern.compile("name=\"classId\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private String branch = "";
    private String course = "";
    private String courseName = "";

    @BeforeEach
    void the_catalogue_is_written() {
        courseName = "Linux 运维 " + number();
        branch = admin.post("/api/branches", "{\"name\":\"校区 %d\"}".formatted(number()))
                .expect(201)
                .text("id");
        course = admin.post(
                        "/api/courses", "{\"name\":\"%s\",\"price\":{\"amount\":\"9800.00\"}}".formatted(courseName))
                .expect(201)
                .text("id");
    }

    @Test
    void who_teaches_opens_revises_and_closes_a_class() {
        var lecturer = visitor(Role.LECTURER);
        var form = lecturer.get("/classes/new?next=/classes").expect(200).shows(courseName, "checked=\"checked\"");
        var id = form.first(CLASS_ID);
        var teacher = form.first(Pattern.compile("name=\"teacherIds\" value=\"([^\"]+)\" checked"));

        var opened = lecturer.post(
                "/classes",
                "classId",
                id,
                "branchId",
                branch,
                "courseId",
                course,
                "type",
                "WEEKEND",
                "semester",
                "7",
                "startDate",
                "2026-03-09",
                "endDate",
                "",
                "capacity",
                "30",
                "teacherIds",
                teacher);
        opened.expect(200).shows("The class is open", courseName, "0 of 30");

        var version = lecturer.get("/classes/" + id + "/edit").first(VERSION);
        var revised = lecturer.post(
                "/classes/" + id,
                "version",
                version,
                "branchId",
                branch,
                "courseId",
                course,
                "type",
                "WEEKEND",
                "semester",
                "8",
                "startDate",
                "2026-03-09",
                "capacity",
                "",
                "teacherIds",
                teacher);
        assertThat(revised.expect(200).address()).isEqualTo("/classes/" + id);
        revised.shows("Semester 8", "Nobody yet", "9,800.00");

        lecturer.post("/classes/" + id + "/closing", "reason", "over and done")
                .expect(200)
                .shows("The class is closed", "over and done");
        assertThat(lecturer.get("/classes").expect(200).html()).doesNotContain(courseName + "</span>");
        lecturer.get("/classes?show=OVER").shows(courseName);
    }

    @Test
    void what_is_wrong_stands_at_the_field_and_nothing_typed_is_lost() {
        var administrator = visitingAdmin();
        var id = administrator.get("/classes/new?courseId=" + course).first(CLASS_ID);

        administrator
                .post(
                        "/classes",
                        "classId",
                        id,
                        "branchId",
                        branch,
                        "semester",
                        "7",
                        "startDate",
                        "2026-03-09",
                        "endDate",
                        "2026-03-01",
                        "capacity",
                        "0",
                        "type",
                        "WEEKEND")
                .expect(422)
                .shows(
                        "id=\"courseId-wrong\"",
                        "id=\"endDate-wrong\"",
                        "id=\"capacity-wrong\"",
                        "value=\"2026-03-01\"");
        administrator
                .post("/classes", "classId", id, "capacity", "many", "startDate", "soon")
                .expect(422)
                .shows("This is not a whole number.", "id=\"startDate-wrong\"");
    }

    @Test
    void a_second_class_for_the_same_semester_is_refused_at_the_semester() {
        admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"ONLINE","semester":3,"startDate":"2026-03-09"}
            """.formatted(branch, course)).expect(201);
        var administrator = visitingAdmin();
        var id = administrator.get("/classes/new").first(CLASS_ID);

        administrator
                .post(
                        "/classes",
                        "classId",
                        id,
                        "branchId",
                        branch,
                        "courseId",
                        course,
                        "type",
                        "ONLINE",
                        "semester",
                        "3",
                        "startDate",
                        "2026-03-09")
                .expect(422)
                .shows("id=\"semester-wrong\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=0", "page=x", "sort=password", "show=moon", "type=MOON", "branchId=%20", "teacherId=nobody"
            })
    void nonsense_in_an_address_still_shows_a_list(String nonsense) {
        visitingAdmin().get("/classes?" + nonsense).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 班级, 新增校区, 新增课程, 开班", "ru, Группы, Открыть филиал, Добавить курс, Открыть группу"})
    void the_pages_speak_the_readers_language(
            String language, String classes, String openBranch, String offerCourse, String openClass) {
        var administrator = visitingAdmin();
        administrator.post("/preferences", "language", language, "next", "/classes");

        administrator.get("/classes").shows(classes, openClass);
        administrator.get("/branches").shows(openBranch);
        administrator.get("/courses").shows(offerCourse);
        administrator.get("/classes/new").expect(200).shows(openClass);
    }

    @Test
    void what_one_may_not_see_is_not_there() {
        var id = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"ONLINE","semester":"x","startDate":"2026-03-09"}
            """.formatted(branch, course))
                .expect(201)
                .text("id");
        var lecturer = visitor(Role.LECTURER);

        lecturer.get("/classes/" + id).expect(404);
        lecturer.get("/classes/" + id + "/edit").expect(404);
        assertThat(lecturer.get("/classes").expect(200).html()).doesNotContain(id);
    }
}
