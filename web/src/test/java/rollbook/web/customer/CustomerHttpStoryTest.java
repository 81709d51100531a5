package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** From a lead to a claimed customer, followed up and released, as programs live it. */
class CustomerHttpStoryTest extends HttpStory {

    @Test
    void a_lead_waits_in_the_pool_and_is_claimed() {
        var li = a(Role.CONSULTANT);
        var qq = "88%06d".formatted(number());
        var registered =
                a(Role.MANAGER).post("/api/customers", """
                    {"name":"韩梅梅","qq":"%s","source":"ZHIHU","tags":["warm"]}\
                    """.formatted(qq)).expect(201);
        var id = registered.text("id");
        assertThat(registered.header("Location")).isEqualTo("/api/customers/" + id);
        assertThat(registered.header("ETag")).isEqualTo("\"" + registered.text("version") + "\"");

        var pool = li.get("/api/customers?scope=pool&q=" + qq, "Position", registered.position())
                .expect(200);
        assertThat(pool.json().path("items").path(0).path("id").asString()).isEqualTo(id);
        assertThat(pool.json().path("items").path(0).path("qq").asString()).isNotEqualTo(qq);

        var claimed = li.post("/api/customers/claims", claimOf(id)).expect(200);
        assertThat(claimed.json().path("claimed").path(0).asString()).isEqualTo(id);

        var mine = li.get("/api/customers?scope=mine&q=" + qq, "Position", claimed.position())
                .expect(200);
        assertThat(mine.json().path("items").path(0).path("qq").asString()).isEqualTo(qq);
        assertThat(mine.json().path("total").intValue()).isEqualTo(1);
    }

    @Test
    void another_consultants_customer_is_not_there() {
        var id = aCustomer();
        var claimed =
                a(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)).expect(200);
        var other = another(Role.CONSULTANT);

        other.get("/api/customers/" + id, "Position", claimed.position())
                .expectProblem(404, "customer/no-such-customer");
        a(Role.CONSULTANT).get("/api/customers/" + id).expect(200);
        a(Role.BOSS).get("/api/customers/" + id).expect(200);
    }

    @Test
    void the_loser_of_a_claim_learns_who_won_and_gets_nothing() {
        var taken = aCustomer();
        var free = aCustomer();
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(taken)).expect(200);
        var loser = another(Role.CONSULTANT);

        var lost =
                loser.post("/api/customers/claims", claimOf(taken, free)).expectProblem(409, "customer/already-held");

        var won = lost.json().path("taken").path(0);
        assertThat(won.path("customerId").asString()).isEqualTo(taken);
        assertThat(won.path("holder").asString())
                .isEqualTo(a(Role.CONSULTANT).get("/api/staff/me").text("id"));
        assertThat(won.path("holderName").asString())
                .isEqualTo(a(Role.CONSULTANT).get("/api/staff/me").text("displayName"));
        assertThat(Instant.parse(won.path("since").asString())).isBefore(Instant.now());
        assertThat(loser.get("/api/customers?scope=mine", "Position", latest())
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
    }

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
    void a_follow_up_is_written_down_found_and_put_right() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var written = li.post(
                        "/api/customers/" + id + "/follow-ups",
                        "{\"content\":\"called\",\"intention\":\"WITHIN_A_MONTH\",\"nextContactAt\":\"2030-01-01T08:00:00Z\"}")
                .expect(201);

        var corrected = li.patch(written.header("Location"), "{\"content\":\"called twice\"}")
                .expect(200);

        var note = li.get(written.header("Location"), "Position", corrected.position())
                .expect(200)
                .json();
        assertThat(note.path("content").asString()).isEqualTo("called twice");
        assertThat(note.path("intention").asString()).isEqualTo("WITHIN_A_MONTH");
        var due = li.get("/api/follow-ups?mine=true&due=later&customerId=" + id)
                .expect(200)
                .json();
        assertThat(due.path("total").intValue()).isEqualTo(1);
    }

    @Test
    void nobody_follows_up_a_customer_of_the_pool() {
        a(Role.CONSULTANT)
                .post("/api/customers/" + aCustomer() + "/follow-ups", "{\"content\":\"hi\",\"intention\":\"NO_PLAN\"}")
                .expectProblem(403, "customer/not-the-holder");
    }

    @Test
    void a_contact_is_added_put_right_and_removed() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var added = li.post(
                        "/api/customers/" + id + "/contacts",
                        "{\"name\":\"李妈妈\",\"relation\":\"mother\",\"phone\":\"13911112222\"}")
                .expect(201);

        var corrected =
                li.patch(added.header("Location"), "{\"relation\":\"aunt\"}").expect(200);

        var contact = li.get(added.header("Location"), "Position", corrected.position())
                .expect(200)
                .json();
        assertThat(contact.path("relation").asString()).isEqualTo("aunt");
        assertThat(contact.path("phone").asString()).isEqualTo("13911112222");
        var removed = li.delete(added.header("Location")).expect(200);
        li.get(added.header("Location"), "Position", removed.position()).expectProblem(404, "customer/no-such-contact");
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
    void a_released_customer_is_in_the_pool_again() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);

        var released = li.post(
                        "/api/customers/releases", "{\"customerIds\":[\"" + id + "\"],\"reason\":\"moved away\"}")
                .expect(200);

        assertThat(li.get("/api/customers/" + id, "Position", released.position())
                        .expect(200)
                        .json()
                        .path("consultant")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_manager_hands_a_customer_over() {
        var id = aCustomer();
        var consultant = a(Role.CONSULTANT).get("/api/staff/me").text("id");

        var assigned = a(Role.MANAGER)
                .post(
                        "/api/customers/assignments",
                        "{\"customerIds\":[\"%s\"],\"consultantId\":\"%s\",\"reason\":\"near\"}"
                                .formatted(id, consultant))
                .expect(200);

        a(Role.CONSULTANT)
                .get("/api/customers/" + id, "Position", assigned.position())
                .expect(200);
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

    @Test
    void a_position_that_does_not_come_is_told_to_be_asked_for_later() {
        var late = a(Role.MANAGER)
                .get("/api/customers?scope=pool", "Position", "999999999")
                .expectProblem(503, "request/not-yet-visible");

        assertThat(late.header("Retry-After")).isNotEmpty();
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

    private String latest() {
        return a(Role.BOSS).get("/api/operations/processors").expect(200).text("head");
    }
}
