package rollbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;

/** An administrator opens a branch, offers a course and opens a class; everybody can read the pages. */
class CatalogAndClassesTest extends BrowserStory {

    private static final int DESK = 1280;

    private String administrator = "";
    private String branchName = "";
    private String courseName = "";
    private String classId = "";
    private String courseId = "";

    @BeforeEach
    void a_class_is_open() {
        administrator = hire(Role.ADMIN);
        branchName = "海淀校区 " + number();
        courseName = "Python 全栈开发 " + number();
        var branch = admin.post(
                        "/api/branches", "{\"name\":\"%s\",\"address\":\"北京市海淀区中关村大街 15 号\"}".formatted(branchName))
                .expect(201)
                .text("id");
        courseId = admin.post("/api/courses", """
            {"name":"%s","price":{"amount":"18800.00"},"periodMonths":6,"outline":"语言基础、Web 框架、数据库、部署上线。"}
            """.formatted(courseName))
                .expect(201)
                .text("id");
        admin.patch("/api/courses/" + courseId, "{\"price\":{\"amount\":\"19800.00\"}}")
                .expect(200);
        classId = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":7,"capacity":30,
             "startDate":"2026-03-09","endDate":"2026-09-30"}
            """.formatted(branch, courseId))
                .expect(201)
                .text("id");
        hire(Role.LECTURER);
        hire(Role.ADVISOR);
    }

    @Test
    void a_class_is_opened_by_hand_and_found_by_its_filters() {
        var page = logIn(administrator, "en", "light", DESK);
        page.navigate("/classes");
        page.keyboard().press("n");
        page.waitForURL("**/classes/new**");
        page.selectOption("#courseId", new SelectOption().setLabel(courseName));
        page.selectOption("#branchId", new SelectOption().setLabel(branchName));
        page.selectOption("#type", "ONLINE");
        page.fill("#semester", "2026-A");
        page.fill("#startDate", "2026-12-01");
        page.fill("#endDate", "2026-11-01");
        page.locator("input[name=teacherIds]").first().check();
        page.click("form.sheet button.main");
        assertThat(page.locator("#endDate-wrong").isVisible()).isTrue();
        assertThat(page.locator("input[name=teacherIds]").first().isChecked()).isTrue();
        look(page, "class-form-wrong-en");

        page.fill("#endDate", "2027-05-01");
        page.click("form.sheet button.main");
        page.waitForURL("**/classes");
        page.selectOption("form.filters #type", "ONLINE");
        page.waitForURL("**type=ONLINE**");
        page.fill("#q", courseName);
        page.waitForURL("**q=**");

        assertThat(page.locator("#classes tbody tr").count()).isEqualTo(1);
        page.click("#classes tbody tr a.name");
        assertThat(page.locator("h1").textContent()).contains(courseName, "2026-A");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, light, 1280", "en, dark, 1280", "ru, light, 1280", "zh-CN, dark, 390", "ru, light, 390"})
    void every_page_can_be_read(String language, String theme, int width) {
        var page = logIn(administrator, language, theme, width);
        var as = language + "-" + theme + "-" + width;

        at(page, "/branches?q=" + branchName, "branches-" + as);
        at(page, "/branches/new", "branch-form-" + as);
        at(page, "/courses", "courses-" + as);
        at(page, "/courses/" + courseId, "course-" + as);
        at(page, "/courses/" + courseId + "/edit", "course-form-" + as);
        at(page, "/classes", "classes-" + as);
        at(page, "/classes?q=nothing-like-this", "classes-none-" + as);
        at(page, "/classes/" + classId, "class-" + as);
        at(page, "/classes/" + classId + "/edit", "class-form-" + as);
    }

    private static void at(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        look(page, name);
    }
}
