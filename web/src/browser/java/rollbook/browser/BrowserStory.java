package rollbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import rollbook.api.staff.StaffId;
import rollbook.web.RollbookApplication;
import rollbook.web.testing.HttpStory;

/** The whole program and a real browser, for tests that look and click. */
@ContextConfiguration(classes = RollbookApplication.class)
abstract class BrowserStory extends HttpStory {

    private static final AxeRunOptions ONLY_VIOLATIONS = new AxeRunOptions();

    static {
        ONLY_VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    /** What the browser complained about: scripts that broke, and what the content policy kept out. */
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private String base = "";

    @BeforeEach
    void launch(@Autowired Environment environment) {
        base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("rollbook.chromium", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        }
    }

    @AfterEach
    void nothing_was_kept_out_or_broke() {
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
        playwright = null;
        browser = null;
    }

    /** Who logs in by this name. */
    StaffId idOf(String username) {
        return new StaffId(nobody.logIn(username, PASSWORD)
                .get("/api/staff/me")
                .expect(200)
                .text("id"));
    }

    /** Pastes a text where the cursor is, as from a spreadsheet. */
    static void paste(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }

    /** A fresh browser in somebody's hands, logged in. */
    Page logIn(String username, String language, String theme, int width) {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setLocale(language)
                        .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE) // contrast is not measured in the middle of a fade
                        .setViewportSize(width, 900))
                .newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate("/login");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form[action='/login'] button");
        return page;
    }

    /** Keeps a picture of the page, after axe has found nothing serious in it and nothing stands out at its side. */
    static void look(Page page, String name) {
        // everything is in one frame: without the legacy mode a second page would be opened for each look
        var serious = new AxeBuilder(page)
                .setLegacyMode(true).options(ONLY_VIOLATIONS).analyze().getViolations().stream()
                        .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                        .map(found -> found.getId() + ": " + found.getHelp() + " " + found.getNodes())
                        .toList();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat(serious).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("%s is wider than the screen", name)
                .isEqualTo(false);
    }
}
