package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;

/** A customer wants to be forgotten: what is stored is handed out, erased, and found nowhere any more. */
class ErasureHttpStoryTest extends ErasureStory {

    @Test
    void everything_about_a_customer_is_handed_out() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));

        var data = a(Role.BOSS)
                .get("/api/customers/" + id + "/personal-data", "Position", latest())
                .expect(200);

        person.canaries().forEach(canary -> assertThat(data.body()).contains(canary));
        assertThat(data.json().path("file").path("contacts")).hasSize(1);
        assertThat(data.json().path("file").path("followUps")).hasSize(1);
        assertThat(data.json().path("history").size()).isGreaterThanOrEqualTo(5);
        a(Role.CONSULTANT).get("/api/customers/" + id + "/personal-data").expect(403);
        a(Role.BOSS).get("/api/customers/nobody/personal-data").expect(404);
    }

    @Test
    void what_is_erased_is_nowhere_to_be_found() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        var boss = a(Role.BOSS);
        var found = "/api/customers?scope=ALL&q=" + person.qq();
        assertThat(boss.get(found, "Position", latest())
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        var erased = boss.post("/api/customers/" + id + "/erasure", "{\"reason\":\"asked for it\"}")
                .expect(200);

        assertThat(erased.json().path("customerId").asString()).isEqualTo(id);
        assertThat(erased.json().path("reason").asString()).isEqualTo("asked for it");
        assertThat(erased.json().path("keys").get(0).path("fingerprint").asString())
                .hasSize(16);
        assertThat(erased.json().path("hash").asString()).hasSize(64);
        assertThat(tablesWith(person.canaries())).isEmpty();
        assertThat(boss.get(found, "Position", erased.position())
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        boss.get("/api/customers/" + id, "Position", erased.position()).expect(404);
        boss.get("/api/customers/" + id + "/personal-data").expect(404);
        assertThat(boss.get("/api/customers/" + id + "/erasure").expect(200).json())
                .isEqualTo(erased.json());
    }

    @Test
    void an_erased_customer_stays_erased() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        var boss = a(Role.BOSS);
        var first = boss.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        assertThat(admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"again\"}")
                        .expect(200)
                        .json())
                .isEqualTo(first.json());
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)).expectProblem(409, "customer/file-erased");
        boss.patch("/api/customers/" + id, "{\"memo\":\"x\"}").expectProblem(409, "customer/file-erased");
    }

    @Test
    void the_number_may_be_borne_by_somebody_else() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"%s\"}".formatted(person.qq()))
                .expect(409);
        admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}").expect(200);

        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"%s\"}".formatted(person.qq()))
                .expect(201);
    }

    @Test
    void only_the_boss_and_administrators_erase() {
        var id = aCustomer();

        for (var role : Set.of(Role.CONSULTANT, Role.MANAGER, Role.FRONT_DESK)) {
            a(role).post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                    .expect(403);
            a(role).get("/api/customers/" + id + "/erasure").expect(403);
        }
        admin.post("/api/customers/nobody/erasure", "{\"reason\":\"\"}")
                .expectProblem(404, "customer/no-such-customer");
        admin.get("/api/customers/" + id + "/erasure").expect(404);
    }
}
