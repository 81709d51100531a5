package rollbook.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import tools.jackson.databind.JsonNode;

/** The person who runs the program looks after it over HTTP. */
class OperationsHttpStoryTest extends HttpStory {

    private static final String EVENTS = "/api/operations/events";

    @Test
    void the_log_is_looked_into_with_stars_and_read_by_the_boss_who_says_why() {
        var id = a(Role.MANAGER)
                .post(
                        "/api/customers",
                        "{\"name\":\"stars%d\",\"phone\":\"1390000%04d\"}".formatted(number(), number()))
                .expect(201)
                .text("id");

        var masked = a(Role.ADMIN).get(EVENTS + "?stream=" + id).expect(200);
        assertThat(masked.json().path("masked").booleanValue()).isTrue();
        assertThat(masked.body()).contains("customer.CustomerRegistered", "***").doesNotContain("stars");

        a(Role.BOSS).get(EVENTS + "?stream=" + id + "&clear=true").expectError("reason", "required");
        var clear = a(Role.BOSS)
                .get(EVENTS + "?stream=" + id + "&clear=true&reason=proof")
                .expect(200);
        assertThat(clear.body()).contains("stars");
        var told = a(Role.BOSS)
                .get("/api/audit/disclosures?kind=EVENT_LOG&size=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(told.path("what").asString()).isEqualTo("stream " + id);
        assertThat(told.path("reason").asString()).isEqualTo("proof");
        assertThat(told.path("lines").intValue()).isEqualTo(1);
    }

    @Test
    void the_log_is_paged_through() {
        var before = Long.parseLong(latest()); // others may have written there, and in words that nobody here knows
        for (int i = 0; i < 3; i++) {
            aCustomer();
        }
        var first = admin.get(EVENTS + "?size=2&after=" + before).expect(200).json();
        assertThat(positions(first)).containsExactly(before + 1, before + 2);
        var second = admin.get(EVENTS + "?size=1&after=" + first.path("next").asLong())
                .expect(200)
                .json();
        assertThat(positions(second)).containsExactly(before + 3);
        var fromTheBeginning = admin.get(EVENTS + "?size=2").expect(200).json();
        assertThat(fromTheBeginning.path("next").asLong()).isEqualTo(2);
        if (!isOnAxonServer()) {
            assertThat(positions(fromTheBeginning)).containsExactly(1L, 2L);
        }
        admin.get(EVENTS + "?size=0").expectError("size", "out-of-range");
        admin.get(EVENTS + "?after=-1").expectError("after", "out-of-range");
    }

    private static List<Long> positions(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("position").asLong())
                .toList();
    }

    @Test
    void a_projection_is_paused_and_started() {
        admin.post("/api/operations/processors/imports/pause", "{}").expect(200);
        assertThat(imports().path("paused").booleanValue()).isTrue();
        admin.post("/api/operations/processors/imports/replay", "{}").expectProblem(409, "operations/processor-paused");

        admin.post("/api/operations/processors/imports/start", "{}").expect(200);
        assertThat(imports().path("paused").booleanValue()).isFalse();
        assertThat(imports().path("running").booleanValue()).isTrue();
        assertThat(imports().path("segments")).hasSize(1);
    }

    @Test
    void a_projection_is_built_anew_beside_the_one_that_serves() {
        aCustomer();
        admin.post("/api/operations/processors/imports/replay/cancel", "{}").expect(200);
        admin.post("/api/operations/processors/imports/replay", "{}").expect(200);
        assertThat(imports().path("running").booleanValue()).isTrue();
        for (int look = 0; look < 600 && imports().path("replaying").booleanValue(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(imports().path("rebuild").isMissingNode()
                        || imports().path("rebuild").isNull())
                .isTrue();
        a(Role.BOSS).post("/api/operations/processors/imports/replay", "{}").expectProblem(403, "request/not-allowed");
    }

    @Test
    void who_names_a_position_is_told_later_rather_than_too_little() {
        var boss = a(Role.BOSS);
        var manager = a(Role.MANAGER);
        var paused = "/api/operations/processors/staff";
        admin.post(paused + "/pause", "{}").expect(200);
        try {
            var since = manager.post("/api/customers", "{\"phone\":\"1370000%04d\"}".formatted(number()))
                    .expect(201)
                    .position();
            boss.get("/api/customers/export?scope=all&source=VISIT&reason=proof")
                    .expect(200);
            for (var path : List.of(EVENTS, "/api/operations/dead-letters", "/api/audit/disclosures")) {
                boss.get(path, "Position", since).expectProblem(503, "request/not-yet-visible");
                boss.get(path).expect(200);
            }
            var now = boss.get("/api/operations/processors", "Position", since);
            assertThat(now.expect(200).json().path("head").asLong()).isGreaterThanOrEqualTo(Long.parseLong(since));
            admin.get("/api/operations/backups", "Position", since).expect(200);
        } finally {
            admin.post(paused + "/start", "{}").expect(200);
        }
        sees(boss, EVENTS);
        sees(boss, "/api/operations/dead-letters");
        sees(boss, "/api/audit/disclosures");
    }

    private JsonNode imports() {
        return admin.get("/api/operations/processors")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("imports"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_backup_is_taken_by_one_call() {
        aCustomer();
        var name = admin.post("/api/operations/backups", "{}").expect(200).text("id");

        var newest = admin.get("/api/operations/backups")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(newest.path("name").asString()).isEqualTo(name);
        assertThat(newest.path("rows").asLong()).isPositive();
        if (isOnAxonServer()) {
            assertThat(newest.path("position").isNumber())
                    .as("the log is not in it")
                    .isFalse();
        } else {
            assertThat(newest.path("position").asLong()).isPositive();
        }
        a(Role.BOSS).post("/api/operations/backups", "{}").expectProblem(403, "request/not-allowed");
    }

    @Test
    void what_happens_while_appending_is_measured() {
        aCustomer();
        assertThat(admin.get("/actuator/prometheus").body())
                .contains(
                        "rollbook_append_seconds_count",
                        "rollbook_append_group_units_sum",
                        "rollbook_append_conflicts_total",
                        "rollbook_decisions_retries_total");
    }
}
