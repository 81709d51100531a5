package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** From a lead to a claimed customer, handed over and released, as programs live it. */
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
        var history = a(Role.BOSS).get("/api/customers/" + taken + "/history", "Position", latest());
        assertThat(won.path("since"))
                .as("since when, as the log has it")
                .isEqualTo(history.json().path("items").path(1).path("at"));
        assertThat(loser.get("/api/customers?scope=mine", "Position", latest())
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
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
    void who_wanted_the_customer_in_vain_is_kept() {
        var id = aCustomer();
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)).expect(200);
        var loser = another(Role.CONSULTANT);
        loser.post("/api/customers/claims", claimOf(id)).expectProblem(409, "customer/already-held");

        var told =
                a(Role.MANAGER).get("/api/customers/" + id + "/refused-claims").expect(200);
        for (int i = 0; i < 100 && told.json().path("items").isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            told = a(Role.MANAGER)
                    .get("/api/customers/" + id + "/refused-claims")
                    .expect(200);
        }

        var claim = told.json().path("items").path(0);
        assertThat(claim.path("by").path("id").asString())
                .isEqualTo(loser.get("/api/staff/me").text("id"));
        assertThat(claim.path("obstacle").asString()).isEqualTo("HELD");
        assertThat(claim.path("holder").path("id").asString())
                .isEqualTo(a(Role.CONSULTANT).get("/api/staff/me").text("id"));
        loser.get("/api/customers/" + id + "/refused-claims").expectProblem(403, "request/not-allowed");
    }
}
