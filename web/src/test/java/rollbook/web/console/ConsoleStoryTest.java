package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Visitor;

/** A day at the console, without a line of JavaScript. */
class ConsoleStoryTest extends HttpStory {

    private static final Pattern TOAST = Pattern.compile("class=\"toast-slip\">\\s*<span>([^<]*)<");
    private static final Pattern BACK = Pattern.compile("name=\"back\" value=\"([^\"]+)\"");
    private static final Pattern NEW_ID = Pattern.compile("name=\"customerId\" value=\"([^\"]+)\"");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");

    @Test
    void who_has_not_logged_in_lands_on_the_page_first_asked_for() {
        var consultant = hire(Role.CONSULTANT);
        var visitor = new Visitor(base);

        assertThat(visitor.get("/customers?scope=MINE").address()).isEqualTo("/login");
        var landed = visitor.post("/login", "username", consultant, "password", PASSWORD);

        assertThat(landed.expect(200).address()).isEqualTo("/customers?scope=MINE");
    }

    @Test
    void a_failed_log_in_does_not_tell_what_was_wrong() {
        var visitor = new Visitor(base);
        visitor.get("/login");

        visitor.post("/login", "username", "nobody", "password", "whatever-it-is")
                .expect(200)
                .shows("User name or password is not right.");
    }

    @Test
    void a_customer_is_registered_claimed_followed_up_and_released() {
        var consultant = visitor(Role.CONSULTANT);
        var list = "/customers?scope=POOL&q=story";

        var id = consultant.get("/customers/new?next=/customers").first(NEW_ID);
        var saved = consultant.post(
                "/customers", "customerId", id, "next", list, "name", "story 韩梅梅", "phone", phone(), "tags", "VIP，周末班");
        assertThat(saved.expect(200).address()).isEqualTo(list);
        saved.shows("story 韩梅梅", "周末班");

        var claimed = consultant.post("/customers/claims", "customerIds", id, "next", list);
        assertThat(claimed.first(TOAST)).isEqualTo("1 customer is yours now");
        assertThat(claimed.html()).contains("action=\"/customers/releases\"").doesNotContain("story 韩梅梅</a>");

        var followed = consultant.post(
                "/customers/" + id + "/follow-ups",
                "content",
                "想周末来校区看看",
                "intention",
                "WITHIN_TWO_WEEKS",
                "next",
                "/customers/" + id);
        followed.expect(200).shows("想周末来校区看看", "Within two weeks", "Follow-up written down");

        var released = consultant.post(
                "/customers/releases", "customerIds", id, "releaseReason", "联系不上", "next", "/customers?scope=MINE");
        assertThat(released.first(TOAST)).isEqualTo("1 customer is back in the pool");
        consultant.get("/customers?scope=POOL&q=story").shows("story 韩梅梅");
    }

    @Test
    void what_changed_hands_can_be_put_back() {
        var name = hire(Role.CONSULTANT);
        var consultant = visitor(name);
        var manager = visitor(Role.MANAGER);
        var id = aCustomer();
        var holder = nobody.logIn(name, PASSWORD).get("/api/staff/me").text("id");

        var assigned = manager.post(
                "/customers/assignments", "customerIds", id, "assignTo", holder, "next", "/customers/" + id);
        assigned.shows(name + ", since");
        manager.post("/customers/handbacks", "back", assigned.first(BACK), "next", "/customers/" + id)
                .shows("Everything is as it was.", "In the pool");

        consultant.post("/customers/claims", "customerIds", id);
        var released = manager.post("/customers/releases", "customerIds", id, "next", "/customers/" + id);
        manager.post("/customers/handbacks", "back", released.first(BACK), "next", "/customers/" + id)
                .shows(name + ", since");

        var given = consultant.post("/customers/releases", "customerIds", id, "next", "/customers/" + id);
        consultant
                .post("/customers/handbacks", "back", given.first(BACK), "next", "/customers/" + id)
                .shows(name + ", since");
    }

    @Test
    void who_comes_second_learns_who_was_first_and_may_claim_the_rest() {
        var first = visitor(Role.CONSULTANT);
        var second = visitor(Role.CONSULTANT);
        var wanted = aCustomer();
        var other = aCustomer();
        first.post("/customers/claims", "customerIds", wanted);

        var refused = second.post("/customers/claims", "customerIds", wanted, "customerIds", other);

        refused.expect(200)
                .shows("Somebody was faster.", "李**", "with consultant", "since", "Claim the other one")
                .shows("value=\"" + other + "\"");
    }

    @Test
    void what_is_wrong_stands_at_the_field_and_nothing_typed_is_lost() {
        var consultant = visitor(Role.CONSULTANT);
        var id = consultant.get("/customers/new").first(NEW_ID);

        consultant
                .post("/customers", "customerId", id, "name", "李<b>雷", "birthDate", "2999-01-01")
                .expect(422)
                .shows("2 things are not right yet", "id=\"qq-wrong\"", "id=\"birthDate-wrong\"", "李&lt;b&gt;雷");
    }

    @Test
    void a_file_that_somebody_else_has_changed_is_not_overwritten_unseen() {
        var manager = visitor(Role.MANAGER);
        var id = register(manager);
        var version =
                manager.get("/customers/" + id + "/edit").first(Pattern.compile("name=\"version\" value=\"(\\d+)\""));
        var phone = phone();
        manager.post("/customers/" + id, "version", version, "name", "甲", "phone", phone)
                .expect(200);

        manager.post("/customers/" + id, "version", version, "name", "乙", "phone", phone)
                .expect(422)
                .shows("Somebody has changed this since you opened it.");
    }

    @Test
    void a_mark_for_deletion_can_be_undone() {
        var manager = visitor(Role.MANAGER);
        var page = "/customers/" + register(manager);

        var marked = manager.post(page + "/deletion-mark", "reason", "重复", "next", page);
        marked.shows("Marked for deletion", "action=\"" + page + "/restoration\"", "重复");

        assertThat(manager.post(page + "/restoration", "next", page).first(TOAST))
                .isEqualTo("Restored");
    }

    @Test
    void a_customer_is_erased_after_being_asked_twice() {
        var boss = visitor(Role.BOSS);
        var page = "/customers/" + aCustomer() + "/erasure";

        boss.get(page).expect(200).shows("Erase for ever", "Nobody can bring it back");
        var certificate = boss.post(page, "reason", "asked for it");

        certificate.shows("Certificate of erasure", "asked for it", "Key destroyed");
        boss.get(page).expect(200).shows("Certificate of erasure");
    }

    @Test
    void a_file_is_shown_as_it_stood() {
        var manager = visitor(Role.MANAGER);
        var id = register(manager);

        manager.get("/customers/" + id + "?asOf=2999-01-01T00:00:00Z")
                .expect(200)
                .shows("The file as it stood on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-3", "page=99999999999", "page=x", "size=0", "sort=password", "scope=moon"})
    void nonsense_in_an_address_still_shows_a_list(String nonsense) {
        visitor(Role.CONSULTANT).get("/customers?" + nonsense).expect(200);
    }

    @Test
    void what_one_may_not_see_looks_like_what_is_not_there() {
        var holder = visitor(Role.CONSULTANT);
        var mine = register(holder);
        holder.post("/customers/claims", "customerIds", mine);
        var nobody = UUID.randomUUID().toString();
        var other = visitor(Role.CONSULTANT);

        var hidden = other.get("/customers/" + mine).expect(404).html().replace(mine, nobody);
        var absent = other.get("/customers/" + nobody).expect(404).html();

        assertThat(CSRF.matcher(hidden).replaceAll(""))
                .isEqualTo(CSRF.matcher(absent).replaceAll(""));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh-CN, 公户", "ru, ru, Общий пул", "en, en, Pool", "de, en, Pool"})
    void a_chosen_language_is_remembered(String chosen, String shown, String pool) {
        var consultant = visitor(Role.CONSULTANT);

        consultant.post("/preferences", "language", chosen, "next", "/customers");

        consultant.get("/customers").shows("lang=\"" + shown + "\"", pool);
    }

    @Test
    void htmx_gets_only_the_part_it_changes() {
        var part = visitor(Role.CONSULTANT)
                .get("/customers?scope=POOL", "HX-Request", "true", "HX-Target", "customers")
                .expect(200);

        assertThat(part.html()).contains("id=\"customers\"").doesNotContain("<html", "<nav class=\"tabs\"");
    }

    @Test
    void every_page_comes_with_a_strict_policy() {
        assertThat(visitor(Role.CONSULTANT).get("/").policy())
                .contains("script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void one_comes_back_only_to_pages_of_ours() {
        var consultant = visitor(Role.CONSULTANT);

        assertThat(consultant
                        .post("/preferences", "theme", "dark", "next", "https://elsewhere.example/")
                        .address())
                .isEqualTo("/");
        consultant.last().shows("data-bs-theme=\"dark\"");
    }

    /** Opens a file at the console; the same visitor sees it at once. */
    private static String register(Visitor visitor) {
        var id = visitor.get("/customers/new").first(NEW_ID);
        visitor.post("/customers", "customerId", id, "name", "李雷", "phone", phone())
                .expect(200);
        return id;
    }

    private static String phone() {
        return "139%08d".formatted(number());
    }
}
