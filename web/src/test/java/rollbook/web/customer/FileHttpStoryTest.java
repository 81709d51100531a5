package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** A customer's file over HTTP: opened, put right, laid aside, looked at as it stood. */
class FileHttpStoryTest extends HttpStory {

    @Test
    void a_second_file_with_the_same_qq_is_refused() {
        var file = "{\"qq\":\"77%06d\"}".formatted(number());
        a(Role.MANAGER).post("/api/customers", file).expect(201);

        a(Role.MANAGER).post("/api/customers", file).expectProblem(409, "customer/qq-taken");
    }

    @Test
    void a_file_needs_a_way_to_reach_the_customer() {
        a(Role.MANAGER).post("/api/customers", "{\"name\":\"x\"}").expectError("qq", "one-of");
    }

    @Test
    void a_correction_changes_what_it_names_and_empties_what_is_null() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        li.patch("/api/customers/" + id, "{\"memo\":\"tall\",\"wechat\":\"wx1\"}")
                .expect(200);

        var corrected = li.patch("/api/customers/" + id, "{\"memo\":null,\"name\":\"李蕾\"}")
                .expect(200);

        var file = li.get("/api/customers/" + id, "Position", corrected.position())
                .expect(200)
                .json();
        assertThat(file.path("name").asString()).isEqualTo("李蕾");
        assertThat(file.path("memo").isNull()).isTrue();
        assertThat(file.path("wechat").asString()).isEqualTo("wx1");
    }

    @Test
    void who_was_overtaken_is_told_what_is_there_now() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var first = li.patch("/api/customers/" + id, "{\"memo\":\"one\"}").expect(200);
        li.get("/api/customers/" + id, "Position", first.position()).expect(200);

        var overtaken = li.patch("/api/customers/" + id, "{\"memo\":\"two\"}", "If-Match", "\"0\"")
                .expectProblem(412, "request/stale");

        assertThat(overtaken.json().path("current").path("memo").asString()).isEqualTo("one");
        assertThat(overtaken.json().path("current").path("version").asString()).isEqualTo(first.text("version"));
        li.patch("/api/customers/" + id, "{\"memo\":\"two\"}", "If-Match", first.header("ETag"))
                .expect(200);
    }

    @Test
    void only_the_holder_corrects_a_file() {
        a(Role.CONSULTANT)
                .patch("/api/customers/" + aCustomer(), "{\"memo\":\"mine\"}")
                .expectProblem(403, "customer/not-the-holder");
    }

    @Test
    void a_file_is_laid_aside_and_comes_back() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);

        li.post("/api/customers/" + id + "/deletion-mark", "{\"reason\":\"double\"}")
                .expect(200);
        var restored = li.delete("/api/customers/" + id + "/deletion-mark").expect(200);

        assertThat(li.get("/api/customers/" + id, "Position", restored.position())
                        .expect(200)
                        .json()
                        .path("deletionReason")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_file_is_seen_as_it_stood() {
        var boss = a(Role.BOSS);
        var id = aCustomer();
        var before = boss.get("/api/customers/" + id, "Position", latest()).expect(200);
        var then = before.text("createdAt");
        boss.patch("/api/customers/" + id, "{\"name\":\"李四\"}").expect(200);

        assertThat(boss.get("/api/customers/" + id + "?asOf=" + then)
                        .expect(200)
                        .text("name"))
                .isEqualTo("李雷");
        boss.get("/api/customers/" + id + "?asOf=2001-01-01T00:00:00Z").expect(404);
    }

    @Test
    void the_history_tells_who_did_what() {
        var id = aCustomer();
        var claimed =
                a(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)).expect(200);

        var history = a(Role.BOSS)
                .get("/api/customers/" + id + "/history", "Position", claimed.position())
                .expect(200)
                .json();

        assertThat(history.path("items").path(0).path("event").asString()).isEqualTo("customer.CustomerRegistered");
        assertThat(history.path("items").path(1).path("event").asString()).isEqualTo("customer.CustomerClaimed");
        assertThat(history.path("items").path(1).path("by").path("id").asString())
                .isEqualTo(a(Role.CONSULTANT).get("/api/staff/me").text("id"));
    }

    @Test
    void somebody_known_is_recognised_by_any_spelling_of_the_number() {
        var phone = "1399999%04d".formatted(number());
        var registered = a(Role.MANAGER)
                .post("/api/customers", "{\"name\":\"王五\",\"phone\":\"" + phone + "\"}")
                .expect(201);

        var known = a(Role.CONSULTANT)
                .post(
                        "/api/customers/duplicate-check",
                        "{\"phone\":\"+86 " + phone + "\"}",
                        "Position",
                        registered.position())
                .expect(200)
                .json();

        assertThat(known.path("duplicates").size()).isEqualTo(1);
        assertThat(known.path("duplicates").path(0).path("maskedName").asString())
                .startsWith("王")
                .contains("*");
    }
}
