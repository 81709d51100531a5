package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Role;
import tools.jackson.databind.JsonNode;

/** A customer wants to be forgotten: what is stored is handed out, erased, and found nowhere any more. */
class ErasureHttpStoryTest extends ErasureStory {

    @Autowired
    private DataSource dataSource;

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
        var me = a(Role.BOSS).get("/api/staff/me").expect(200).text("id");
        a(Role.BOSS).get("/api/customers/" + me + "/personal-data").expect(404);
        admin.post("/api/customers/" + me + "/erasure", "{\"reason\":\"\"}").expect(404);
    }

    @Test
    void what_stands_about_a_customer_beside_the_log_is_handed_out_and_erased_too() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        var other = new Person(number());
        bringIn("name,qq,phone\n%s-row,%s,no phone\n%s-row,%s,no phone\n"
                .formatted(person.word(), person.qq(), other.word(), other.qq()));
        bringIn("name,qq,phone,介绍人\n%s-friend,%s,no phone,%s\n".formatted(other.word(), other.qq(), person.qq()));
        var export = "/api/customers/export?format=csv&q=nobody&reason=";
        a(Role.BOSS)
                .get(export + person.word() + "-mother,asked," + person.qq())
                .expect(200);
        a(Role.BOSS)
                .get(export + other.word() + "-name-like-" + person.word() + "-mother")
                .expect(200);
        a(Role.BOSS)
                .get(export + other.word() + "-number-7" + person.qq() + "7")
                .expect(200);
        a(Role.BOSS).get(export + other.word() + "-mother,asked").expect(200);
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)).expect(409);
        var path = "/api/customers/" + id + "/personal-data";
        awaits(() -> !a(Role.BOSS).get(path).json().path("refusedClaims").isEmpty());

        var data = a(Role.BOSS).get(path, "Position", latest()).expect(200);

        var rows = data.json().path("importRows");
        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("line").asInt()).isEqualTo(2);
        assertThat(rows.path(0).path("headings").toString()).isEqualTo("[\"name\",\"qq\",\"phone\"]");
        assertThat(rows.path(0).path("cells").toString())
                .isEqualTo("[\"%s-row\",\"%s\",\"no phone\"]".formatted(person.word(), person.qq()));
        assertThat(rows.path(0).path("error").asString()).contains("phone");
        var reasons = data.json().path("reasons");
        assertThat(reasons).hasSize(1);
        assertThat(reasons.path(0).path("reason").asString()).isEqualTo(person.word() + "-mother,asked," + person.qq());
        assertThat(reasons.path(0).path("kind").asString()).isEqualTo("EXPORT");
        assertThat(reasons.path(0).path("by").path("id").asString())
                .isEqualTo(a(Role.BOSS).get("/api/staff/me").text("id"));
        var claims = data.json().path("refusedClaims");
        assertThat(claims).hasSize(1);
        assertThat(claims.path(0).path("obstacle").asString()).isEqualTo("HELD");
        assertThat(claims.path(0).path("by").path("id").asString())
                .isEqualTo(a(Role.CONSULTANT).get("/api/staff/me").text("id"));
        assertThat(data.body()).doesNotContain(other.word());

        var erased = admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        assertThat(erased.json().path("data").toString()).contains("\"imports\"", "\"reasons\"");
        assertThat(tablesWith(person.canaries())).isEmpty();
        assertThat(tablesWith(other.canaries())).contains("import.row_error", "account.disclosure");
    }

    @Test
    void whoever_has_a_certificate_can_make_its_hash_again() throws Exception {
        var id = new Person(number()).comesIn(another(Role.CONSULTANT));

        var erased = admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"asked for it\"}")
                .expect(200);

        var certificate = erased.json();
        var lines = new StringBuilder();
        Consumer<JsonNode> line = node -> lines.append(node.asString()).append('\n');
        line.accept(certificate.path("customerId"));
        line.accept(certificate.path("erasedAt"));
        line.accept(certificate.path("erasedBy").path("id"));
        line.accept(certificate.path("reason"));
        certificate.path("data").forEach(line);
        certificate
                .path("keys")
                .forEach(key -> lines.append(key.path("purpose").asString())
                        .append(' ')
                        .append(key.path("fingerprint").asString())
                        .append('\n'));
        var hash = MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(certificate.path("data")).isNotEmpty();
        assertThat(certificate.path("keys")).isNotEmpty();
        assertThat(certificate.path("hash").asString()).isEqualTo(HexFormat.of().formatHex(hash));
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
    void who_came_with_an_import_that_was_undone_can_be_erased() {
        var person = new Person(number());
        // a file like no other: rows of the same file bear the same ids, and the journal in the folder outlives the
        // database of a test
        var brought = bringIn("name,qq,memo\n%1$s-name,%2$s,%1$s-memo %3$s\n"
                .formatted(person.word(), person.qq(), UUID.randomUUID()));
        bringIn("name,qq,phone\n%s-other,%s,no phone\n".formatted(person.word(), person.qq()));
        var found = a(Role.BOSS).get("/api/customers?scope=ALL&q=" + person.qq(), "Position", latest());
        var id = found.json().path("items").path(0).path("id").asString();
        a(Role.MANAGER).post(brought + "/undo", "{}").expect(200);
        awaitEnd(brought);
        admin.get("/api/customers/" + id, "Position", latest()).expect(404);
        assertThat(said(id)).contains(person.word(), person.qq());
        var handedOut = a(Role.BOSS)
                .get("/api/customers/" + id + "/personal-data", "Position", latest())
                .expect(200)
                .json();
        assertThat(handedOut.path("file").toString()).contains(person.word() + "-name", person.qq());
        assertThat(handedOut.path("history").toString()).contains("RegistrationUndone", person.word() + "-memo");
        assertThat(handedOut.path("imports")).hasSize(1);
        assertThat(tablesWith(person.canaries())).contains("import.row_error");

        var erased = admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        assertThat(erased.json().path("keys")).isNotEmpty();
        assertThat(said(id)).doesNotContain(person.word(), person.qq());
        a(Role.BOSS).get("/api/customers/" + id + "/personal-data").expect(404);
        assertThat(tablesWith(person.canaries())).isEmpty();
    }

    /** What stands in the log about somebody, as the boss may read it. */
    private String said(String id) {
        return a(Role.BOSS)
                .get("/api/operations/events?clear=true&reason=proof&stream=" + id)
                .expect(200)
                .body();
    }

    private String bringIn(String file) {
        var begun = a(Role.MANAGER)
                .upload("/api/customers/imports", "leads.csv", file, "{}")
                .expect(202);
        return awaitEnd("/api/customers/imports/" + begun.text("importId"));
    }

    private String awaitEnd(String brought) {
        awaits(() -> !Set.of("RUNNING", "UNDOING")
                .contains(a(Role.MANAGER)
                        .get(brought, "Position", latest())
                        .expect(200)
                        .text("state")));
        return brought;
    }

    @Test
    void what_the_way_in_has_kept_is_gone_before_the_decision_is_in_the_log() throws Exception {
        onlyWithTheLogInTheDatabase("which nobody can hold up from here");
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        bringIn("name,qq,phone\n%s-other,%s,no phone\n".formatted(person.word(), person.qq()));
        var leftOver = List.of(person.word() + "-other");
        assertThat(tablesWith(leftOver)).contains("import.row_error");

        try (var other = dataSource.getConnection();
                var lock = other.createStatement();
                var erasing = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            lock.execute("lock table log.event in exclusive mode"); // nothing is decided meanwhile
            var erased = erasing.submit(() -> admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}"));
            awaits(() -> tablesWith(leftOver).isEmpty());
            other.rollback();
            erased.get().expect(200);
        }
    }

    @Test
    void an_answer_that_told_of_somebody_is_not_given_again() {
        var person = new Person(number());
        var consultant = another(Role.CONSULTANT);
        var mark = "/api/customers/" + person.comesIn(consultant) + "/deletion-mark";
        String[] stale = {"Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\""};
        var told = consultant.post(mark, "{\"reason\":\"twice\"}", stale).expect(412);
        assertThat(told.body()).contains(person.word());
        assertThat(consultant.post(mark, "{\"reason\":\"twice\"}", stale).body())
                .isEqualTo(told.body());

        admin.post(mark.replace("deletion-mark", "erasure"), "{\"reason\":\"\"}")
                .expect(200);

        assertThat(consultant.post(mark, "{\"reason\":\"twice\"}", stale).body())
                .doesNotContain(person.word());
    }

    @Test
    void what_imports_left_over_goes_however_it_is_spelt_and_by_a_former_number_too() {
        var word = "canary" + number() + "left";
        var former = "139%08d".formatted(number());
        var id = a(Role.MANAGER)
                .post("/api/customers", "{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(word, former))
                .expect(201)
                .text("id");
        a(Role.MANAGER)
                .patch("/api/customers/" + id, "{\"phone\":\"138%08d\"}".formatted(number()))
                .expect(200);
        bringIn("name,phone,生日\n%s-row,+86 %s,tomorrow\n".formatted(word, former));
        assertThat(tablesWith(List.of(word + "-row"))).containsExactly("import.row_error");

        admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}").expect(200);

        assertThat(tablesWith(List.of(word + "-row"))).isEmpty();
    }

    @Test
    void a_file_whose_import_never_began_because_the_node_ended_goes_with_whoever_is_erased() {
        var jdbc = JdbcClient.create(dataSource);
        var file = "left-behind-" + number();
        jdbc.sql("insert into import.run (import_id, headings) values (?, '{}')")
                .param(file)
                .update();
        jdbc.sql("insert into import.upload (import_id, part, bytes, stored_at) values (?, 0, 'Li', now() -"
                        + " interval '2 hours')")
                .param(file)
                .update();

        admin.post("/api/customers/" + aCustomer() + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        assertThat(tablesWith(List.of(file))).containsExactly("import.run");
    }

    @Test
    void there_is_no_certificate_before_every_list_has_forgotten() {
        for (var projection : List.of("classlist", "imports")) {
            var erasure = "/api/customers/" + aCustomer() + "/erasure";
            var paused = "/api/operations/processors/" + projection;
            admin.post(paused + "/pause", "{}").expect(200);
            try {
                admin.post(erasure, "{\"reason\":\"\"}").expectProblem(503, "request/not-yet-visible");
                admin.get(erasure).expectProblem(503, "request/not-yet-visible");
            } finally {
                admin.post(paused + "/start", "{}").expect(200);
            }
            awaits(() -> admin.get(erasure).status() == 200);
        }
    }

    @Test
    void what_a_restored_backup_has_lost_is_repeated_whenever_it_turns_up(@Autowired ErasuresAgain again) {
        var id = aCustomer();
        var restored = JdbcClient.create(dataSource);
        restored.sql("insert into vault.erasure values (?, now(), 'boss', 'asked for it', false)")
                .param(id)
                .update();

        again.repeatLost();
        awaits(() -> admin.get("/api/customers/" + id + "/erasure").status() == 200);

        assertThat(admin.get("/api/customers/" + id + "/erasure").text("reason"))
                .isEqualTo("asked for it");
        admin.get("/api/customers/" + id, "Position", latest()).expect(404);
        assertThat(again.repeatLost()).as("nothing is left to do").isTrue();
    }

    private static void awaits(BooleanSupplier reached) {
        for (int look = 0; look < 1_000 && !reached.getAsBoolean(); look++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(reached.getAsBoolean()).isTrue();
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
