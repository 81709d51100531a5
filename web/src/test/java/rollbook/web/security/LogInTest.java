package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

class LogInTest extends HttpStory {

    @Test
    void a_stranger_is_told_how_to_say_who_they_are() {
        assertThat(nobody.get("/api/customers")
                        .expectProblem(401, "security/unauthenticated")
                        .header("WWW-Authenticate"))
                .startsWith("Bearer");
        nobody.with("made-up").get("/api/customers").expectProblem(401, "security/wrong-credentials");
        assertThat(nobody.post("/api/tokens", "")
                        .expectProblem(401, "security/unauthenticated")
                        .header("WWW-Authenticate"))
                .startsWith("Basic");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_look_the_same() {
        var name = hire(Role.LECTURER);

        var wrongName = nobody.logInWith("nobody" + number(), PASSWORD).expect(401);
        var wrongPassword = nobody.logInWith(name, "wrong-" + PASSWORD).expect(401);

        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void the_first_administrator_holds_everything() {
        var me = admin.get("/api/staff/me").expect(200).json();

        assertThat(me.path("username").asString()).isEqualTo("admin");
        assertThat(me.path("roles").toString()).contains("ADMIN", "BOSS", "CONSULTANT");
    }

    @Test
    void a_token_ends_when_it_is_given_back() {
        var somebody = another(Role.LECTURER);
        somebody.get("/api/staff/me").expect(200);

        somebody.delete("/api/tokens/current").expect(204);

        somebody.get("/api/staff/me").expect(401);
    }

    @Test
    void who_has_left_is_out_at_once() {
        var name = hire(Role.CONSULTANT);
        var leaver = nobody.logIn(name, PASSWORD);
        var id = leaver.get("/api/staff/me").text("id");

        admin.post("/api/staff/" + id + "/deactivation", "{\"reason\":\"moved\"}")
                .expect(200);

        leaver.get("/api/staff/me").expect(401);
        nobody.logInWith(name, PASSWORD).expect(401);
    }

    @Test
    void roles_taken_away_are_gone_at_once() {
        var name = hire(Role.CONSULTANT);
        var somebody = nobody.logIn(name, PASSWORD);
        var id = somebody.get("/api/staff/me").text("id");
        somebody.get("/api/customers?scope=pool").expect(200);

        admin.put("/api/staff/" + id + "/roles", "{\"roles\":[\"LECTURER\"]}").expect(200);

        somebody.get("/api/customers?scope=pool").expectProblem(403, "request/not-allowed");
    }

    @Test
    void nobody_settles_their_own_roles() {
        var id = admin.get("/api/staff/me").text("id");

        admin.put("/api/staff/" + id + "/roles", "{\"roles\":[\"BOSS\"]}").expectProblem(403, "staff/own-roles");
    }

    @Test
    void a_password_that_is_easily_guessed_is_refused() {
        hireWith("1234567890123").expectError("password", "all-digits");
        hireWith("short").expectError("password", "too-short");
        hireWith("qwerty123456").expectError("password", "common");
    }

    private Told hireWith(String password) {
        return admin.post("/api/staff", """
            {"username":"weak%d","displayName":"Weak","password":"%s","roles":["LECTURER"]}
            """.formatted(number(), password));
    }

    @Test
    void a_name_to_log_in_by_belongs_to_one_person() {
        var name = hire(Role.LECTURER);

        admin.post("/api/staff", """
            {"username":"%s","displayName":"Twin","password":"%s","roles":["LECTURER"]}
            """.formatted(name.toUpperCase(Locale.ROOT), PASSWORD))
                .expectProblem(409, "staff/username-taken");
    }

    @Test
    void who_guesses_must_wait_and_others_need_not() {
        var guessed = hire(Role.LECTURER);
        for (int i = 0; i < 8; i++) {
            nobody.logInWith(guessed, "guess-number-" + i).expect(401);
        }

        var told = nobody.logInWith(guessed, PASSWORD).expectProblem(429, "security/too-many-attempts");

        assertThat(Integer.parseInt(told.header("Retry-After"))).isBetween(1, 61);
        nobody.logInWith(hire(Role.LECTURER), PASSWORD).expect(201);
    }

    @Test
    void somebody_chooses_another_password() {
        var name = hire(Role.LECTURER);
        var somebody = nobody.logIn(name, PASSWORD);

        somebody.put("/api/staff/me/password", "{\"present\":\"%s\",\"chosen\":\"calm-lynx-33\"}".formatted(PASSWORD))
                .expect(204);

        somebody.get("/api/staff/me").expect(401);
        nobody.logInWith(name, "calm-lynx-33").expect(201);
    }

    @Test
    void health_is_for_everybody_and_figures_are_not() {
        nobody.get("/actuator/health").expect(200);
        nobody.get("/actuator/prometheus").expect(401);
        a(Role.CONSULTANT).get("/actuator/prometheus").expect(403);
        assertThat(admin.get("/actuator/prometheus").expect(200).body()).contains("jvm_memory");
        nobody.get("/actuator/env").expect(401);
        admin.get("/actuator/env").expect(404);
    }
}
