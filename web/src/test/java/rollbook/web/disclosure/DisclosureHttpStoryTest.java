package rollbook.web.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;
import tools.jackson.databind.JsonNode;

/** What leaves the books in bulk is written down, and ends when somebody has had their share. */
class DisclosureHttpStoryTest extends HttpStory {

    private JdbcClient jdbc;
    private Views views;

    @BeforeEach
    void look(@Autowired JdbcClient database, @Autowired Views lists) {
        jdbc = database;
        views = lists;
    }

    @Test
    void an_export_is_written_down_with_its_reason() {
        var manager = another(Role.MANAGER);
        manager.post("/api/customers", "{\"name\":\"x\",\"qq\":\"55%06d\"}".formatted(number()))
                .expect(201);

        manager.get("/api/customers/export?scope=all&source=ZHIHU&reason=stock-taking", "Position", latest())
                .expect(200);

        var told = newest(manager);
        assertThat(told.path("kind").asString()).isEqualTo("EXPORT");
        assertThat(told.path("reason").asString()).isEqualTo("stock-taking");
        assertThat(told.path("what").asString()).isEqualTo("scope ALL, source");
    }

    @Test
    void a_reason_that_names_who_is_erased_is_forgotten_and_the_line_is_not() {
        var manager = another(Role.MANAGER);
        var name = "Named %06d".formatted(number());
        var id = manager.post("/api/customers", "{\"name\":\"%s\",\"qq\":\"56%06d\"}".formatted(name, number()))
                .expect(201)
                .text("id");
        manager.get(
                        "/api/customers/export?scope=all&reason=" + name.replace(" ", "%20") + "%20asked",
                        "Position",
                        latest())
                .expect(200);

        a(Role.BOSS)
                .post("/api/customers/" + id + "/erasure", "{\"reason\":\"asked for it\"}")
                .expect(200);

        var told = newest(manager);
        assertThat(told.path("kind").asString()).isEqualTo("EXPORT");
        assertThat(told.path("reason").asString()).isEqualTo("[erased]");
    }

    @Test
    void a_check_for_duplicates_is_written_down_without_the_number() {
        var desk = another(Role.FRONT_DESK);

        desk.post("/api/customers/duplicate-check", "{\"phone\":\"13812345678\",\"reason\":\"walked in\"}")
                .expect(200);

        var told = newest(desk);
        assertThat(told.path("kind").asString()).isEqualTo("DUPLICATE_CHECK");
        assertThat(told.path("what").asString()).isEqualTo("phone");
        assertThat(told.path("reason").asString()).isEqualTo("walked in");
    }

    @Test
    void lists_in_clear_are_written_down_once_a_day() {
        aCustomer();
        var manager = another(Role.MANAGER);
        var first = manager.get("/api/customers?scope=all&size=5", "Position", latest())
                .expect(200);
        views.write();
        manager.get("/api/customers?scope=all&size=5").expect(200);
        views.write();

        var told = newest(manager);
        assertThat(told.path("kind").asString()).isEqualTo("BULK_VIEW");
        assertThat(told.path("lines").intValue())
                .isEqualTo(2 * first.json().path("items").size());
    }

    @Test
    void a_reason_for_looking_at_lists_does_not_come_back_after_it_was_forgotten() {
        var manager = another(Role.MANAGER);
        var name = "李（%06d）Й".formatted(number());
        var id = manager.post("/api/customers", "{\"name\":\"%s\",\"qq\":\"57%06d\"}".formatted(name, number()))
                .expect(201)
                .text("id");
        manager.get(
                        "/api/customers?scope=all&reason=for%20" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        "Position",
                        latest())
                .expect(200);
        a(Role.BOSS)
                .post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        aCustomer();
        manager.get("/api/customers?scope=all", "Position", latest()).expect(200);
        views.write();

        assertThat(newest(manager).path("reason").asString()).isEqualTo("[erased]");
    }

    @Test
    void who_has_had_their_share_waits_until_tomorrow() {
        var manager = another(Role.MANAGER);
        for (var kind : DisclosureKind.values()) {
            jdbc.sql("insert into account.disclosure_share (actor, kind, day, times, lines)"
                            + " values (?, ?, current_date, 1000000000, 1000000000)")
                    .params(id(manager), kind.name())
                    .update();
        }

        var told = manager.get("/api/customers/export").expectProblem(429, "request/quota-reached");
        assertThat(Integer.parseInt(told.header("Retry-After"))).isBetween(1, 90_000);
        assertThat(told.text("kind")).isEqualTo("EXPORT");
        manager.post("/api/customers/duplicate-check", "{\"qq\":\"1234567\"}")
                .expectProblem(429, "request/quota-reached");
        manager.get("/api/customers").expectProblem(429, "request/quota-reached");
    }

    @Test
    void only_the_boss_looks_at_it() {
        a(Role.MANAGER).get("/api/audit/disclosures").expectProblem(403, "request/not-allowed");
        a(Role.BOSS).get("/api/audit/disclosures?kind=EXPORT&size=5").expect(200);
    }

    private JsonNode newest(Asker asker) {
        return a(Role.BOSS)
                .get("/api/audit/disclosures?size=1&by=" + id(asker))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private static String id(Asker asker) {
        return asker.get("/api/staff/me").text("id");
    }
}
