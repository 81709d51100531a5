package rollbook.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** Branches and courses at the console, without a line of JavaScript. */
class CatalogPagesStoryTest extends HttpStory {

    private static final Pattern BRANCH_ID = Pattern.compile("name=\"branchId\" value=\"([^\"]+)\"");
    private static final Pattern COURSE_ID = Pattern.compile("name=\"courseId\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Test
    void a_branch_is_opened_and_moves() {
        var administrator = visitingAdmin();
        var name = "西区 " + number();
        var id = administrator.get("/branches/new?next=/branches").expect(200).first(BRANCH_ID);

        var saved = administrator.post(
                "/branches", "branchId", id, "name", name, "address", "学院路 5 号", "next", "/branches?q=" + number());
        assertThat(saved.address()).startsWith("/branches?q=");
        saved.shows(name + " is open");

        var version =
                administrator.get("/branches/" + id + "/edit").shows("学院路 5 号").first(VERSION);
        administrator
                .post("/branches/" + id, "version", version, "name", name, "address", "中关村大街 1 号")
                .shows("Saved", "中关村大街 1 号");
        administrator
                .post("/branches/" + id, "version", version, "name", name, "address", "elsewhere")
                .expect(422)
                .shows("Somebody has changed this since you opened it.");
    }

    @Test
    void a_name_that_is_taken_is_said_at_its_field() {
        var administrator = visitingAdmin();
        var name = "East " + number();
        admin.post("/api/branches", "{\"name\":\"%s\"}".formatted(name)).expect(201);
        var id = administrator.get("/branches/new").first(BRANCH_ID);

        administrator
                .post("/branches", "branchId", id, "name", name)
                .expect(422)
                .shows("id=\"name-wrong\"", "Another one is called so already.", name);
    }

    @Test
    void a_course_is_offered_priced_anew_and_tells_what_it_has_cost() {
        var administrator = visitingAdmin();
        var name = "Python 全栈 " + number();
        var id = administrator.get("/courses/new").expect(200).first(COURSE_ID);

        administrator
                .post("/courses", "courseId", id, "name", name, "price", "x", "periodMonths", "five")
                .expect(422)
                .shows("id=\"price-wrong\"", "id=\"periodMonths-wrong\"", "This is not an amount of money.");
        administrator
                .post(
                        "/courses",
                        "courseId",
                        id,
                        "name",
                        name,
                        "price",
                        "11,800",
                        "periodMonths",
                        "5",
                        "outline",
                        "Django")
                .expect(200)
                .shows(name + " is offered", "11,800.00");
        var version = administrator.get("/courses/" + id + "/edit").first(VERSION);
        var page = administrator.post(
                "/courses/" + id,
                "version",
                version,
                "name",
                name,
                "price",
                "12800",
                "periodMonths",
                "5",
                "outline",
                "Django");

        assertThat(page.expect(200).address()).isEqualTo("/courses/" + id);
        page.shows("12,800.00", "11,800.00", "Prices", "Django", "5 months");
    }

    @Test
    void who_only_reads_has_no_buttons_to_write() {
        var id = admin.post("/api/courses", "{\"name\":\"Rust %d\",\"price\":{\"amount\":\"1\"}}".formatted(number()))
                .expect(201)
                .text("id");
        var lecturer = visitor(Role.LECTURER);

        assertThat(lecturer.get("/").address()).isEqualTo("/lessons");
        assertThat(lecturer.get("/courses").expect(200).html()).doesNotContain("/courses/new");
        assertThat(lecturer.get("/courses/" + id).expect(200).html()).doesNotContain("/edit");
        assertThat(lecturer.get("/branches").expect(200).html()).doesNotContain("/branches/new");
        lecturer.get("/courses/nothing").expect(404);
    }

    @Test
    void a_customers_course_is_chosen_by_name() {
        var name = "Course of a customer " + number();
        var id = admin.post("/api/courses", "{\"name\":\"%s\",\"price\":{\"amount\":\"1\"}}".formatted(name))
                .expect(201)
                .text("id");
        var manager = visitor(Role.MANAGER);
        var form = manager.get("/customers/new").shows(name);
        var customer = form.first(Pattern.compile("name=\"customerId\" value=\"([^\"]+)\""));

        manager.post(
                        "/customers",
                        "customerId",
                        customer,
                        "name",
                        "韩梅梅 " + id,
                        "phone",
                        "137%08d".formatted(number()),
                        "courseId",
                        id)
                .expect(200);

        manager.get("/customers/" + customer).expect(200).shows(name);
        manager.get("/customers?scope=ALL&courseId=" + id).shows("韩梅梅 " + id, "selected=\"selected\">" + name);
    }
}
