package rollbook.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** The program died after it had done what was asked and before it could say so: asked again it says the same, and does nothing. */
class LostAnswersTest extends HttpStory {

    private JdbcClient jdbc;

    @BeforeEach
    void look(@Autowired JdbcClient database) {
        jdbc = database;
    }

    @Test
    void hiring() {
        var name = "hired" + number();
        twice(admin, "/api/staff", """
            {"username":"%s","displayName":"%s","password":"%s","roles":["FINANCE"]}
            """.formatted(name, name, PASSWORD), 201);
        nobody.logIn(name, PASSWORD);
    }

    @Test
    void claiming_writing_down_releasing() {
        var li = another(Role.CONSULTANT);
        var id = aCustomer();
        twice(li, "/api/customers/claims", claimOf(id), 200);
        twice(li, "/api/customers/" + id + "/follow-ups", "{\"content\":\"hi\",\"intention\":\"NO_PLAN\"}", 201);
        twice(li, "/api/customers/" + id + "/contacts", "{\"name\":\"Mother\",\"phone\":\"13800001111\"}", 201);
        twice(li, "/api/customers/releases", "{\"customerIds\":[\"" + id + "\"],\"reason\":\"moved\"}", 200);
        twice(a(Role.MANAGER), "/api/customers/" + id + "/deletion-mark", "{\"reason\":\"double\"}", 200);
    }

    @Test
    void assigning() {
        var consultant = another(Role.CONSULTANT).get("/api/staff/me").text("id");
        var body = "{\"customerIds\":[\"%s\"],\"consultantId\":\"%s\",\"reason\":\"near\"}"
                .formatted(aCustomer(), consultant);
        twice(a(Role.MANAGER), "/api/customers/assignments", body, 200);
    }

    @Test
    void somebody_leaving() {
        var id = another(Role.CONSULTANT).get("/api/staff/me").text("id");
        twice(admin, "/api/staff/" + id + "/deactivation", "{\"reason\":\"moved\"}", 200);
    }

    private void twice(Asker asker, String path, String body, int status) {
        var key = "lost-" + number();
        Told first = asker.post(path, body, "Idempotency-Key", key).expect(status);
        jdbc.sql("update account.idempotency set status = null, node = 1 where key ="
                        + " encode(sha256(convert_to(?, 'UTF8')), 'hex')")
                .param(key)
                .update();

        Told again = asker.post(path, body, "Idempotency-Key", key).expect(status);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }
}
