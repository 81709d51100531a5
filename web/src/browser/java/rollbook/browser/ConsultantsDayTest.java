package rollbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;

/** From a file of leads to a claimed customer and back, as a consultant does it all day. */
class ConsultantsDayTest extends BrowserStory {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, light, 1440",
        "zh-CN, dark, 1440",
        "en, light, 1440",
        "en, dark, 1440",
        "ru, light, 1440",
        "ru, dark, 1440",
        "zh-CN, light, 390",
        "en, dark, 390",
        "ru, light, 390"
    })
    void leads_are_imported_found_claimed_followed_up_and_released(String language, String theme, int width) {
        var name = "%s-%s-%d".formatted(language, theme, width);
        var mark = "day" + number();
        var page = logIn(hire(Role.CONSULTANT), language, theme, width);
        look(page, name + "-1-workbench");

        bringIn(page, mark, name);
        find(page, mark);
        look(page, name + "-4-found");

        page.locator("input[name=customerIds]").nth(0).click();
        page.locator("input[name=customerIds]")
                .nth(2)
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("[data-chosen]")).hasText("3");
        look(page, name + "-5-chosen");

        anotherClaims(page.locator("input[name=customerIds]").nth(1).inputValue());
        page.locator(".batch > .btn.main").click();
        assertThat(page.locator("#customers [role=alert] li")).hasCount(1);
        look(page, name + "-6-conflict");

        page.locator("#customers [role=alert] form button").click();
        assertThat(page.locator(".toast-slip .undo")).isVisible();

        page.navigate("/customers?scope=MINE&q=" + mark);
        assertThat(page.locator("[data-line]")).hasCount(2);
        page.locator("[data-line] a.name").first().click();
        page.fill("#content", "想周末来校区看看");
        page.selectOption("#intention", "WITHIN_TWO_WEEKS");
        page.fill("#nextContactAt", "2030-01-02T10:30");
        page.locator("section[aria-labelledby=say] .btn.main").click();
        assertThat(page.locator(".feed li")).hasCount(1);
        look(page, name + "-7-customer");

        page.locator(".crumb").click();
        assertThat(page.locator("[data-line]")).hasCount(2);
        page.locator("input[name=customerIds]").first().check();
        page.locator(".batch details summary").last().click();
        page.fill("#releaseReason", "联系不上");
        page.locator("button[formaction='/customers/releases']").click();
        assertThat(page.locator("[data-line]")).hasCount(1);
        assertThat(page.locator(".toast-slip")).isVisible();
        page.context().close();
    }

    private void bringIn(Page page, String mark, String name) {
        var rows = IntStream.range(0, 6)
                .mapToObj(n -> "%s 客户%d,139%08d,转介绍".formatted(mark, n, number()))
                .collect(Collectors.joining("\n", "姓名,电话,来源\n", "\n"));
        page.navigate("/imports/new");
        page.setInputFiles("#file", new FilePayload(mark + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] .btn.main").click();
        assertThat(page.locator("select.mapped")).hasCount(3);
        look(page, name + "-2-columns");
        page.locator("button[name=dryRun][value=false]").click();
        assertThat(page.locator("#progress .badge-soft.good")).isVisible();
        look(page, name + "-3-imported");
    }

    private static void find(Page page, String mark) {
        page.navigate("/customers?scope=POOL");
        page.keyboard().press("/");
        page.keyboard().type(mark);
        assertThat(page.locator("[data-line]")).hasCount(6);
        assertThat(page).hasURL(Pattern.compile(".*q=" + mark + ".*"));
    }

    private void anotherClaims(String customer) {
        another(Role.CONSULTANT)
                .post("/api/customers/claims", claimOf(customer))
                .expect(200);
    }
}
