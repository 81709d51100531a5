package rollbook.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** What every call answers to nonsense, haste and what is not there. */
class HttpMannersTest extends HttpStory {

    @Test
    void what_a_program_misspells_is_not_ignored() {
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"7654321\",\"nmae\":\"x\"}")
                .expectError("nmae", "unknown");
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"7654321\",\"source\":\"TV\"}")
                .expectError("source", "invalid");
        a(Role.MANAGER).post("/api/customers", "{\"qq\":").expectError("", "not-json");
        a(Role.MANAGER).get("/api/customers?scop=pool").expectError("scop", "unknown");
        a(Role.MANAGER).get("/api/customers?size=101").expectError("size", "out-of-range");
        a(Role.MANAGER).get("/api/customers?page=0").expectError("page", "out-of-range");
        a(Role.MANAGER).get("/api/customers?page=x").expectError("page", "invalid");
        a(Role.MANAGER).get("/api/customers?sort=shoe").expectError("sort", "unknown");
        a(Role.MANAGER).get("/api/customers?scope=pool&scope=mine").expectError("scope", "repeated");
    }

    @Test
    void what_is_no_text_is_refused() {
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"7654321\",\"name\":\"\\u0000\"}")
                .expectError("name", "not-text");
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"7654321\",\"name\":\"\\ud800\"}")
                .expectError("name", "not-text");
        a(Role.MANAGER).get("/api/customers?q=%00").expectError("q", "not-text");
        a(Role.MANAGER).get("/api/customers?q=%ED%A0%80").expectError("", "not-text");
    }

    @Test
    void a_page_past_the_end_is_empty() {
        var page = a(Role.MANAGER)
                .get("/api/customers?page=99999999999&size=5")
                .expect(200)
                .json();

        assertThat(page.path("items").isEmpty()).isTrue();
    }

    @Test
    void an_answer_in_json_tells_how_long_it_is_and_leaves_in_one_piece() {
        var page = a(Role.MANAGER).get("/api/customers?size=5").expect(200);

        assertThat(page.header("Content-Length"))
                .isEqualTo(Integer.toString(page.body().getBytes(UTF_8).length));
    }

    @Test
    void who_was_overtaken_is_told_what_is_there_now_and_never_what_was_there_before() {
        var manager = a(Role.MANAGER);
        var path = "/api/customers/" + aCustomer();
        sees(manager, path);
        admin.post("/api/operations/processors/customer-file/pause", "{}").expect(200);
        try {
            manager.patch(path, "{\"name\":\"overtaker\"}").expect(200);
            manager.patch(path, "{\"memo\":\"x\"}", "If-Match", "\"0\"").expectProblem(503, "request/not-yet-visible");
        } finally {
            admin.post("/api/operations/processors/customer-file/start", "{}").expect(200);
        }
        sees(manager, path);

        var told = manager.patch(path, "{\"memo\":\"x\"}", "If-Match", "\"0\"").expectProblem(412, "request/stale");
        assertThat(told.json().path("current").toString()).contains("overtaker");
    }

    @Test
    void a_cap_is_not_settled_for_who_has_become_somebody_else_meanwhile() {
        var id = nobody.logIn(hire(Role.CONSULTANT), PASSWORD)
                .get("/api/staff/me")
                .expect(200)
                .text("id");
        var seen =
                admin.get("/api/staff/" + id, "Position", latest()).expect(200).header("ETag");
        admin.put("/api/staff/" + id + "/customer-cap", "{\"cap\":9}", "If-Match", seen)
                .expect(200);
        admin.put("/api/staff/" + id + "/roles", "{\"roles\":[\"CONSULTANT\",\"FRONT_DESK\"]}", "If-Match", seen)
                .expect(200);

        var told = admin.put("/api/staff/" + id + "/customer-cap", "{\"cap\":8}", "If-Match", seen)
                .expectProblem(412, "request/stale");

        assertThat(told.json().path("current").path("customerCap").intValue()).isEqualTo(9);
        assertThat(told.json().path("current").path("roles").toString()).contains("FRONT_DESK");
    }

    @Test
    void a_position_that_does_not_come_is_told_to_be_asked_for_later() {
        var late = a(Role.MANAGER)
                .get("/api/customers?scope=pool", "Position", "999999999")
                .expectProblem(503, "request/not-yet-visible");

        assertThat(late.header("Retry-After")).isNotEmpty();
        admin.get("/api/staff/me", "Position", "999999999").expectProblem(503, "request/not-yet-visible");
        admin.get("/api/customers/imports/none/errors.csv", "Position", "999999999")
                .expectProblem(503, "request/not-yet-visible");
    }

    @Test
    void what_is_not_there_is_said_to_programs_as_a_problem() {
        a(Role.MANAGER).get("/api/nothing").expectProblem(404, "request/not-found");
        a(Role.MANAGER).delete("/api/customers").expectProblem(405, "request/method-not-allowed");
        a(Role.MANAGER).get("/api/customers/%20").expectProblem(404, "request/not-found");
        a(Role.MANAGER).get("/api/customers/nobody").expectProblem(404, "customer/no-such-customer");
        a(Role.MANAGER)
                .ask("GET", "/api/customers", null, "Accept", "image/png")
                .expectProblem(406, "request/not-acceptable");
    }
}
