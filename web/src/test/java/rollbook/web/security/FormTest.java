package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** The door for people, as a browser knows it. */
class FormTest extends HttpStory {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void who_logs_in_lands_on_the_page_first_asked_for() throws Exception {
        assertThat(place(get("/customers?scope=pool"))).isEqualTo("/login");

        assertThat(place(logIn(hire(Role.CONSULTANT), PASSWORD, ""))).isEqualTo("/customers?scope=pool");

        assertThat(get("/customers?scope=pool").statusCode()).isEqualTo(200);
    }

    @Test
    void who_asked_for_nothing_lands_at_the_start() throws Exception {
        assertThat(place(logIn(hire(Role.CONSULTANT), PASSWORD, ""))).isEqualTo("/");
    }

    @Test
    void the_form_does_not_tell_which_part_was_wrong() throws Exception {
        assertThat(place(logIn(hire(Role.CONSULTANT), "wrong", ""))).isEqualTo("/login?error");
        assertThat(place(logIn("nobody" + number(), PASSWORD, ""))).isEqualTo("/login?error");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
        var cookie = logIn(hire(Role.CONSULTANT), PASSWORD, "")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertThat(cookie)
                .startsWith("ROLLBOOK=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age");
    }

    @Test
    void who_ticks_the_box_is_remembered() throws Exception {
        var cookie = logIn(hire(Role.CONSULTANT), PASSWORD, "&remember-me=on")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertThat(cookie).contains("Max-Age");
    }

    @Test
    void nobody_else_can_fill_in_the_form_for_somebody() throws Exception {
        var forged = post("/login", "username=admin&password=" + ADMIN_PASSWORD);

        assertThat(place(forged)).isEqualTo("/login");
        assertThat(place(get("/customers"))).isEqualTo("/login");
    }

    @Test
    void the_session_of_who_has_left_ends_at_once() throws Exception {
        var name = hire(Role.CONSULTANT);
        logIn(name, PASSWORD, "");
        assertThat(get("/customers").statusCode()).isEqualTo(200);
        var id = nobody.logIn(name, PASSWORD).get("/api/staff/me").text("id");

        admin.post("/api/staff/" + id + "/deactivation", "{\"reason\":\"moved\"}")
                .expect(200);

        assertThat(place(get("/customers"))).isEqualTo("/login");
    }

    @Test
    void a_session_is_no_token() throws Exception {
        logIn(hire(Role.CONSULTANT), PASSWORD, "");

        assertThat(get("/api/customers").statusCode()).isEqualTo(401);
    }

    @Test
    void pages_run_only_what_we_wrote() throws Exception {
        assertThat(get("/login").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    private HttpResponse<String> logIn(String username, String password, String more)
            throws IOException, InterruptedException {
        var form = CSRF.matcher(get("/login").body());
        assertThat(form.find()).isTrue();
        return post(
                "/login",
                "username=" + username + "&password=" + password + more + "&_csrf="
                        + URLEncoder.encode(form.group(1), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    }

    /** Where the browser is sent. */
    private static String place(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        var place = URI.create(response.headers().firstValue("Location").orElse(""));
        return place.getQuery() == null ? place.getPath() : place.getPath() + "?" + place.getQuery();
    }
}
