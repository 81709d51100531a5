package rollbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;

/** From a seat to the first marks: a student is enrolled, agrees, is approved, pays and is taught, each step by whose it is. */
class EnrolmentToMarksTest extends BrowserStory {

    private String consultant = "";
    private String lecturer = "";
    private String group = "";
    private String customer = "";

    @BeforeEach
    void a_class_runs_and_somebody_wants_to_learn() {
        consultant = hire(Role.CONSULTANT);
        lecturer = hire(Role.LECTURER);
        var branch = admin.post("/api/branches", "{\"name\":\"沙河校区 %d\",\"address\":\"北京市昌平区\"}".formatted(number()))
                .expect(201)
                .text("id");
        var course = admin.post(
                        "/api/courses",
                        "{\"name\":\"Python 全栈 %d\",\"price\":{\"amount\":\"19800.00\"},\"periodMonths\":6}"
                                .formatted(number()))
                .expect(201)
                .text("id");
        group = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":7,"capacity":30,"teacherIds":["%s"],
             "startDate":"2026-03-01","endDate":"2026-09-30"}
            """.formatted(branch, course, idOf(lecturer)))
                .expect(201)
                .text("id");
        customer = nobody.logIn(consultant, PASSWORD)
                .post(
                        "/api/customers",
                        "{\"name\":\"韩梅梅\",\"phone\":\"1390000%04d\",\"claim\":true}".formatted(number()))
                .expect(201)
                .text("id");
        sees(admin, "/api/classes/" + group);
        sees(admin, "/api/customers/" + customer);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, light, 1440", "en, dark, 1440", "ru, light, 1440", "zh-CN, dark, 390", "ru, light, 390"})
    void a_student_is_enrolled_pays_and_is_marked(String language, String theme, int width) {
        var name = "enrolment-%s-%s-%d".formatted(language, theme, width);

        var enrolment = enrolAndAgree(logIn(consultant, language, theme, width), name);
        sees(admin, "/api" + enrolment);
        approveAndTakeMoney(logIn(hire(Role.FINANCE), language, theme, width), enrolment, name);
        sees(admin, "/api/classes/" + group + "/roster");
        teach(logIn(lecturer, language, theme, width), name);
    }

    /** The address of the enrolment. */
    private String enrolAndAgree(Page page, String name) {
        page.navigate("/customers/" + customer);
        look(page, name + "-01-customer");
        page.locator("main a[href*='/enrollments/new']").first().click();
        look(page, name + "-02-classes");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("#classId-wrong")).isVisible();
        page.locator("input[name=classId][value='" + group + "']").check();
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".toast-slip")).isVisible();

        page.locator("main .due-list a[href*='/enrollments/']").click();
        assertThat(page.locator("#balance")).isVisible();
        look(page, name + "-03-enrolled");
        var enrolment = URI.create(page.url()).getPath();
        page.locator("a[href*='/agreement']").click();
        page.fill("#proof", "纸质合同 17");
        look(page, name + "-04-agreement");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("a[href*='/agreement']")).hasCount(0);
        assertThat(page.locator("form[action$='/approval']")).hasCount(0);
        page.context().close();
        return enrolment;
    }

    private static void approveAndTakeMoney(Page page, String enrolment, String name) {
        page.navigate(enrolment);
        page.locator("form[action$='/approval'] button").click();
        assertThat(page.locator("form[action$='/approval']")).hasCount(0);
        look(page, name + "-05-approved");

        page.locator("main a[href*='/money']").click();
        look(page, name + "-06-nothing-paid");
        page.locator("main a[data-key=n]").click();
        assertThat(page.locator("#amount")).hasValue("500.00");
        page.fill("#amount", "-5");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("#amount")).hasAttribute("aria-invalid", "true");
        look(page, name + "-07-not-positive");
        page.fill("#amount", "6800");
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".toast-slip")).isVisible();
        assertThat(page.locator("main table.list tbody tr")).hasCount(1);

        page.locator("a[href*='/instalments']").click();
        page.fill("#amount-0", "9800");
        page.fill("#due-1", "2027-01-31");
        page.fill("#amount-1", "10000");
        look(page, name + "-08-instalments");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("main .due-list li")).hasCount(2);
        look(page, name + "-09-paid");

        page.locator("main a[href*='/receipts/']").first().click();
        look(page, name + "-10-receipt");
        expectPaper(page);
        page.context().close();
    }

    private static void expectPaper(Page page) {
        var paper = page.request().get(page.locator("main a[href*='/pdf']").getAttribute("href"));
        assertThat(paper.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(paper.body().length).isGreaterThan(1_000);
    }

    private void teach(Page page, String name) {
        page.navigate("/classes/" + group);
        assertThat(page.locator("#roster [data-line]")).hasCount(1);
        look(page, name + "-11-class");
        page.navigate("/classes/" + group + "/lessons");
        page.locator("[data-key=n]").click();
        page.fill("#outline", "变量与类型");
        page.locator("main form .btn.main").click();
        page.locator("[data-line] a.name").first().click();
        page.locator("form[action$='/study-records'] button").click();
        assertThat(page.locator("[data-row]")).hasCount(1);
        page.locator("[data-fill]").click();
        page.locator("[data-cell=score]").first().focus();
        paste(page, "A+\t字迹工整");
        assertThat(page.locator("[data-cell=score]").first()).hasValue("A_PLUS");
        assertThat(page.locator("[data-cell=note]").first()).hasValue("字迹工整");
        page.locator(".save-bar .btn.main").click();
        assertThat(page.locator(".toast-slip")).isVisible();
        page.locator("[data-line] a.name").first().click();
        assertThat(page.locator("[data-cell=note]").first()).hasValue("字迹工整");
        look(page, name + "-12-sheet");
        page.navigate("/classes/" + group + "/attendance");
        look(page, name + "-13-matrix");

        page.locator("main a[href*='/report-card']").first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("100[.,]00"));
        look(page, name + "-14-report-card");
        expectPaper(page);
        page.context().close();
    }
}
