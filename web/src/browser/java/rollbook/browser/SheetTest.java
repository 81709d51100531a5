package rollbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rollbook.api.Role;
import rollbook.api.staff.StaffId;
import rollbook.web.testing.Classroom;

/** A lecturer's day: the lesson is written down, the sheet filled in like a spreadsheet, and two people meet in one cell. */
class SheetTest extends BrowserStory {

    @Autowired
    private EventStore log;

    @ParameterizedTest
    @CsvSource({"zh-CN, light, 1440", "en, dark, 1440", "ru, light, 1440", "zh-CN, dark, 390", "ru, light, 390"})
    void a_lesson_is_written_down_and_its_sheet_filled_in(String language, String theme, int width) {
        var name = "sheet-%s-%s-%d".formatted(language, theme, width);
        var username = hire(Role.LECTURER);
        var group = new Classroom(log).open(12, idOf(username));
        var page = logIn(username, language, theme, width);
        assertThat(page).hasURL(Pattern.compile(".*/lessons"));
        look(page, name + "-1-day");

        page.navigate("/classes/" + group + "/lessons");
        look(page, name + "-2-none");
        page.locator("[data-key=n]").click();
        page.fill("#outline", "变量与类型");
        page.fill("#from", "09:00");
        page.fill("#to", "08:00");
        page.fill("#room", "101");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("#to")).hasAttribute("aria-invalid", "true");
        look(page, name + "-3-form");
        page.fill("#to", "12:00");
        page.locator("main form .btn.main").click();

        page.locator("[data-line] a.name").first().click();
        look(page, name + "-4-empty");
        page.locator("form[action$='/study-records'] button").click();
        assertThat(page.locator("[data-row]")).hasCount(12);

        page.locator("[data-cell=attendance]").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-cell=attendance]").nth(2)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-cell=score]").nth(2)).isFocused();
        paste(page, "A+\n-\ncopy\nb-");
        assertThat(page.locator("[data-cell=score]").nth(2)).hasValue("A_PLUS");
        assertThat(page.locator("[data-cell=score]").nth(4)).hasValue("COPY");
        assertThat(page.locator("[data-cell=score]").nth(5)).hasValue("B_MINUS");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-cell=score]").nth(2)).hasValue("");
        page.locator("[data-fill]").click();
        look(page, name + "-5-filled");
        var sheet = page.url();
        page.locator(".save-bar .btn.main").click();
        assertThat(page.locator(".toast-slip")).isVisible();
        page.navigate(sheet);
        assertThat(page.locator("[data-cell=attendance]").nth(11)).hasValue("PRESENT");

        meetInOneCell(page, name);
        page.navigate(sheet);
        page.locator("[data-row] a").first().click();
        look(page, name + "-8-history");
        page.navigate("/classes/" + group + "/attendance");
        look(page, name + "-9-matrix");
        page.locator(".matrix tbody a").first().click();
        look(page, name + "-10-student");
        page.navigate(page.url());
        page.context().close();
    }

    /** Somebody else saves first: the page shows both values, and saving again means mine. */
    private void meetInOneCell(Page page, String name) {
        var sheet = "/api" + URI.create(page.url()).getPath() + "/study-records";
        var boss = a(Role.BOSS);
        var first = boss.get(sheet, "Position", latest())
                .json()
                .path("items")
                .get(0)
                .path("enrollmentId")
                .asString();
        boss.put(sheet, "[{\"enrollmentId\":\"%s\",\"note\":\"讲得很好\",\"score\":\"C\"}]".formatted(first))
                .expect(200);

        page.locator("[data-cell=note]").first().fill("下次早点来");
        page.locator("[data-cell=score]").nth(7).selectOption("D");
        page.locator(".save-bar .btn.main").click();
        assertThat(page.locator(".theirs")).hasCount(1);
        assertThat(page.locator("[data-cell=note]").first()).hasValue("下次早点来");
        assertThat(page.locator("[data-cell=score]").first()).hasValue("C");
        look(page, name + "-6-conflict");
        page.locator(".save-bar .btn.main").click();
        assertThat(page.locator(".theirs")).hasCount(0);
        look(page, name + "-7-saved");
        assertThat(boss.get(sheet, "Position", latest())
                        .json()
                        .path("items")
                        .get(0)
                        .path("note")
                        .asString())
                .isEqualTo("下次早点来");
    }

    @Test
    void a_class_of_two_thousand_opens_and_saves_in_a_browser() {
        var username = hire(Role.LECTURER);
        var group = new Classroom(log).open(2_000, idOf(username));
        var page = logIn(username, "zh-CN", "light", 1440);
        var he = nobody.logIn(username, PASSWORD);
        var lesson = he.post("/api/classes/" + group + "/course-records", "{\"dayNumber\":1,\"date\":\"2026-03-02\"}")
                .expect(201)
                .text("id");
        he.post("/api/course-records/" + lesson + "/study-records", "{}").expect(200);
        sees(he, "/api/course-records/" + lesson + "/study-records");

        page.navigate("/course-records/" + lesson);
        assertThat(page.locator("[data-row]")).hasCount(2_000);
        page.locator("[data-fill]").click();
        page.locator(".save-bar .btn.main").click();
        assertThat(page.locator(".toast-slip")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(page.locator("[data-cell=attendance]").nth(1_999)).hasValue("PRESENT");
        var opened = List.of(0, 1, 2).stream().map(_ -> timeToOpen(page)).toList();
        IO.println("a sheet of 2,000 in a browser, ms until the server answered, until it stands: " + opened);
        page.context().close();
    }

    private static Object timeToOpen(Page page) {
        page.reload();
        return page.evaluate("(() => { const t = performance.getEntriesByType('navigation')[0]; return"
                + " [Math.round(t.responseStart), Math.round(t.responseEnd), Math.round(t.loadEventEnd)].join(' /"
                + " '); })()");
    }

    private StaffId idOf(String username) {
        return new StaffId(nobody.logIn(username, PASSWORD)
                .get("/api/staff/me")
                .expect(200)
                .text("id"));
    }

    private static void paste(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }
}
