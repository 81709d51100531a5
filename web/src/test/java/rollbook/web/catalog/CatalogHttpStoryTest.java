package rollbook.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** What the school offers, over HTTP. */
class CatalogHttpStoryTest extends HttpStory {

    @Test
    void a_branch_is_opened_moved_and_found() {
        var name = "海淀 " + number();
        var opened = admin.post("/api/branches", "{\"name\":\"%s\",\"address\":\"中关村大街 1 号\"}".formatted(name))
                .expect(201);
        var path = opened.header("Location");
        assertThat(path).isEqualTo("/api/branches/" + opened.text("id"));
        assertThat(opened.header("ETag")).isEqualTo("\"0\"");

        var moved = admin.patch(path, "{\"address\":null}", "If-Match", "\"0\"").expect(200);

        var branch = a(Role.LECTURER).get(path, "Position", moved.position()).expect(200);
        assertThat(branch.text("name")).isEqualTo(name);
        assertThat(branch.json().path("address").isNull()).isTrue();
        assertThat(branch.header("ETag")).isEqualTo("\"1\"");
        var listed = a(Role.CONSULTANT)
                .get("/api/branches?q=" + name.substring(3) + "&sort=-name&size=5")
                .expect(200);
        assertThat(listed.json().path("items").path(0).path("id").asString()).isEqualTo(opened.text("id"));
        admin.patch(path, "{\"name\":\"x\"}", "If-Match", "\"0\"").expectProblem(412, "request/stale");
    }

    @Test
    void no_two_branches_and_no_two_courses_are_called_the_same() {
        var name = "Haidian " + number();
        admin.post("/api/branches", "{\"name\":\"%s\"}".formatted(name)).expect(201);
        admin.post("/api/branches", "{\"name\":\" %s \"}".formatted(name.toUpperCase(Locale.ROOT)))
                .expectProblem(409, "branch/name-taken");

        offer(name, "100.00").expect(201);
        offer(name, "200.00").expectProblem(409, "course/name-taken");
    }

    @Test
    void a_course_keeps_every_price_it_had() {
        var offered = offer("Python " + number(), "11800").expect(201);
        var path = offered.header("Location");
        var priced = admin.patch(path, "{\"price\":{\"amount\":\"12800.50\"}}").expect(200);

        var course = a(Role.CONSULTANT)
                .get(path, "Position", priced.position())
                .expect(200)
                .json();

        assertThat(course.path("price").path("amount").asString()).isEqualTo("12800.50");
        assertThat(course.path("price").path("currency").asString()).isEqualTo("CNY");
        assertThat(course.path("periodMonths").asInt()).isEqualTo(5);
        assertThat(course.path("prices").path(0).path("price").path("amount").asString())
                .isEqualTo("11800.00");
        assertThat(course.path("prices").path(1).path("by").path("name").asString())
                .isNotEmpty();
        var then = course.path("createdAt").asString();
        assertThat(admin.get(path + "?asOf=" + then)
                        .json()
                        .path("price")
                        .path("amount")
                        .asString())
                .isEqualTo("11800.00");
    }

    @Test
    void money_is_exact_and_the_schools() {
        offer("Go " + number(), "1.005").expectError("price", "invalid");
        admin.post("/api/courses", "{\"name\":\"Go\",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}")
                .expectError("price", "other-currency");
        offer("Go " + number(), "-1").expectError("price", "out-of-range");
        admin.post("/api/courses", "{\"name\":\"Go\"}").expectError("price", "required");
    }

    @Test
    void what_nobody_reads_is_refused() {
        admin.post("/api/courses", "{\"name\":\"Go\",\"colour\":\"red\"}").expectError("colour", "unknown");
        admin.patch("/api/branches/x", "{\"colour\":\"red\"}").expectError("colour", "unknown");
        admin.get("/api/courses?colour=red").expectError("colour", "unknown");
        admin.get("/api/courses?sort=colour").expectError("sort", "unknown");
        admin.get("/api/branches?page=0").expectError("page", "out-of-range");
        admin.get("/api/branches?size=101").expectError("size", "out-of-range");
    }

    @Test
    void a_page_past_the_end_is_empty() {
        offer("Go " + number(), "1").expect(201);

        var page = admin.get("/api/courses?page=9999").expect(200).json();

        assertThat(page.path("items").size()).isZero();
        assertThat(page.path("total").asInt()).isPositive();
        assertThat(page.path("totalIsExact").asBoolean()).isTrue();
    }

    @Test
    void only_administrators_offer_and_only_the_boss_corrects_with_them() {
        var path = offer("Java " + number(), "1").expect(201).header("Location");

        a(Role.BOSS).post("/api/courses", "{\"name\":\"x\"}").expectProblem(403, "request/not-allowed");
        a(Role.MANAGER).patch(path, "{\"outline\":\"x\"}").expectProblem(403, "request/not-allowed");
        a(Role.BOSS).patch(path, "{\"outline\":\"x\"}").expect(200);
        a(Role.BOSS).get("/api/courses/nothing").expectProblem(404, "course/no-such-course");
        a(Role.BOSS).patch("/api/branches/nowhere", "{}").expectProblem(404, "branch/no-such-branch");
        nobody.get("/api/courses").expect(401);
    }

    @Test
    void asked_twice_with_one_key_it_is_offered_once() {
        var body = "{\"name\":\"Once %d\",\"price\":{\"amount\":\"1\"}}".formatted(number());
        var first = admin.post("/api/courses", body, "Idempotency-Key", "once-" + body.hashCode())
                .expect(201);

        assertThat(admin.post("/api/courses", body, "Idempotency-Key", "once-" + body.hashCode())
                        .expect(201)
                        .text("id"))
                .isEqualTo(first.text("id"));
    }

    private Told offer(String name, String price) {
        return admin.post(
                "/api/courses",
                "{\"name\":\"%s\",\"price\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"periodMonths\":5}"
                        .formatted(name, price));
    }
}
