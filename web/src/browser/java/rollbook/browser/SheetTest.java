package rollbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rollbook.api.Role;
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
    void where_there_are_very_many_words_are_typed() {
        var username = hire(Role.LECTURER);
        var lesson = aSheetOf(201, username);
        var page = logIn(username, "zh-CN", "light", 1440);

        page.navigate("/course-records/" + lesson);
        page.locator("[data-cell=score]").nth(100).fill("b+");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-cell=score]").nth(101)).isFocused();
        assertThat(page.locator("[data-cell=score]").nth(100)).hasValue("B+");
        paste(page, "A\n抄袭\nZ");
        assertThat(page.locator("[data-cell=score]").nth(102)).hasValue("抄袭");
        assertThat(page.locator("[data-cell=score]").nth(103)).hasClass(Pattern.compile(".*is-invalid.*"));
        look(page, "sheet-typed");
        save(page);

        assertThat(page.locator("[data-cell=score]").nth(100)).hasValue("B+");
        assertThat(page.locator("[data-cell=score]").nth(101)).hasValue("A");
        assertThat(page.locator("[data-cell=score]").nth(103)).hasValue("");
        page.context().close();
    }

    @Test
    void a_class_of_two_thousand_opens_and_saves_in_a_browser() {
        var username = hire(Role.LECTURER);
        var lesson = aSheetOf(2_000, username);
        var page = logIn(username, "zh-CN", "light", 1440);

        page.navigate("/course-records/" + lesson);
        assertThat(page.locator("[data-row]")).hasCount(2_000);
        page.locator("[data-fill]").click();
        save(page);
        assertThat(page.locator("[data-cell=attendance]").nth(1_999)).hasValue("已签到");

        print("opened; ms until the server answered / all was there / it stands", () -> timeToOpen(page));
        print("saved, 2,000 cells new; ms from the click until it stands again", () -> timeToSave(page, 2_000));
        print("saved, one cell new; the same", () -> timeToSave(page, 1));
        page.context().close();
    }

    @Test
    void a_page_that_is_not_ready_yet_opens_by_itself_and_says_what_was_done() {
        var username = hire(Role.LECTURER);
        var lesson = aSheetOf(3, username);
        var page = logIn(username, "zh-CN", "light", 1440);
        page.navigate("/course-records/" + lesson);
        page.locator("[data-fill]").click();

        admin.post("/api/operations/processors/lessons/pause", "{}").expect(200);
        try {
            page.locator(".save-bar .btn.main").click();
            assertThat(page.locator("[data-again]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        } finally {
            admin.post("/api/operations/processors/lessons/start", "{}").expect(200);
        }

        assertThat(page.locator(".toast-slip")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(page.locator("[data-cell=attendance]").nth(2)).hasValue("PRESENT");
        page.context().close();
    }

    /** The sheet of a lesson of so many; the lesson's id. */
    private String aSheetOf(int students, String username) {
        var group = new Classroom(log).open(students, idOf(username));
        var he = nobody.logIn(username, PASSWORD);
        var lesson = he.post("/api/classes/" + group + "/course-records", "{\"dayNumber\":1,\"date\":\"2026-03-02\"}")
                .expect(201)
                .text("id");
        he.post("/api/course-records/" + lesson + "/study-records", "{}").expect(200);
        sees(he, "/api/course-records/" + lesson + "/study-records");
        return lesson;
    }

    private static void print(String what, Supplier<Object> time) {
        IO.println("a sheet of 2,000 %s: %s"
                .formatted(what, IntStream.range(0, 7).mapToObj(_ -> time.get()).toList()));
    }

    /** Saves, and looks for nothing before the next page is there: looking through half a page of thousands holds it up for long. */
    private static void save(Page page) {
        page.evaluate("() => { document.documentElement.dataset.left = 'yes'; }");
        page.locator(".save-bar .btn.main").click();
        page.waitForFunction("() => document.readyState === 'complete' && !document.documentElement.dataset.left");
        assertThat(page.locator(".toast-slip")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    private static Object timeToOpen(Page page) {
        page.reload();
        return page.evaluate("(() => { const t = performance.getEntriesByType('navigation')[0]; return"
                + " [Math.round(t.responseStart), Math.round(t.responseEnd), Math.round(t.loadEventEnd)].join(' /"
                + " '); })()");
    }

    /** Writes something new into so many notes and saves. */
    private static Object timeToSave(Page page, int cells) {
        page.evaluate(
                "cells => [...document.querySelectorAll('[data-cell=note]')].slice(0, cells)"
                        + ".forEach(cell => { cell.value = 'at ' + performance.now() + Math.random(); })",
                cells);
        page.evaluate("() => { sessionStorage.removeItem('saved'); document.querySelector('form[data-sheet]')"
                + ".addEventListener('submit', () => sessionStorage.setItem('saved', Date.now())); }");
        page.locator(".save-bar .btn.main").click();
        page.waitForFunction("() => document.readyState === 'complete'"
                + " && performance.timeOrigin >= Number(sessionStorage.getItem('saved') ?? Infinity)");
        return page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(() =>"
                + " done(Date.now() - sessionStorage.getItem('saved')))))");
    }
}
