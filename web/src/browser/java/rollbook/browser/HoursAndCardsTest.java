package rollbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rollbook.api.Role;
import rollbook.web.testing.Asker;

/** Lesson hours that are bought, used up and owed, the report cards of a class, and what its students cost and pay. */
class HoursAndCardsTest extends BrowserStory {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int LESSONS = 3;

    @Autowired
    private Clock clock;

    private Asker teacher;
    private String group = "";
    private String enrollment = "";
    private String bought = "";

    @BeforeEach
    void three_study() {
        var lecturer = hire(Role.LECTURER);
        teacher = nobody.logIn(lecturer, PASSWORD);
        var branch = admin.post("/api/branches", "{\"name\":\"沙河校区 %d\"}".formatted(number()))
                .expect(201)
                .text("id");
        var course = admin.post(
                        "/api/courses",
                        "{\"name\":\"Python 全栈 %d\",\"price\":{\"amount\":\"19800.00\"}}".formatted(number()))
                .expect(201)
                .text("id");
        group = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":7,"capacity":30,"teacherIds":["%s"],
             "startDate":"2026-03-01"}
            """.formatted(branch, course, idOf(lecturer)))
                .expect(201)
                .text("id");
        enrollment = enrolled("韩梅梅");
        var few = enrolled("李雷");
        var owing = enrolled("Анастасия Владимировна Преображенская");
        var cashier = a(Role.FINANCE);
        bought = buys(cashier, enrollment, "{\"hours\":48,\"boughtOn\":\"2026-03-01\",\"note\":\"现金\"}");
        buys(cashier, enrollment, "{\"hours\":10,\"boughtOn\":\"2026-03-01\",\"expiresOn\":\"2026-03-04\"}");
        buys(cashier, few, "{\"hours\":4,\"boughtOn\":\"2026-03-01\"}");
        buys(cashier, owing, "{\"hours\":1.5,\"boughtOn\":\"2026-03-01\"}");
        for (int day = 1; day <= LESSONS; day++) {
            teach(day);
        }
        agreed(enrollment);
        sees(a(Role.BOSS), "/api/classes/" + group + "/report-cards");
        sees(a(Role.BOSS), "/api/hours/warnings");
    }

    private String enrolled(String name) {
        var customer = admin.post(
                        "/api/customers", "{\"name\":\"%s\",\"phone\":\"1390000%04d\"}".formatted(name, number()))
                .expect(201)
                .text("id");
        return admin.post("/api/enrollments", "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(customer, group))
                .expect(201)
                .text("id");
    }

    private static String buys(Asker cashier, String enrollment, String hours) {
        return cashier.post("/api/enrollments/" + enrollment + "/hours", hours)
                .expect(201)
                .text("id");
    }

    /** A part of the tuition is due on this very day. */
    private void agreed(String id) {
        var today = LocalDate.now(clock);
        a(Role.FINANCE)
                .put("/api/enrollments/" + id + "/instalments", """
                    {"instalments":[{"due":"%s","amount":"4800.00"},{"due":"%s","amount":"5000.00"},
                                    {"due":"%s","amount":"10000.00"}]}
                    """.formatted(
                                today.minusDays(30), today, today.plusDays(30)))
                .expect(200);
    }

    private void teach(int day) {
        var lesson = teacher.post("/api/classes/" + group + "/course-records", """
            {"dayNumber":%d,"date":"%s","outline":"变量","homework":{"title":"练习"}}
            """.formatted(day, MONDAY.plusDays(day)))
                .expect(201)
                .text("id");
        var sheet = "/api/course-records/" + lesson + "/study-records";
        teacher.post(sheet, "{}").expect(200);
        for (var row :
                teacher.get(sheet, "Position", latest()).expect(200).json().path("items")) {
            teacher.put(sheet, """
                [{"enrollmentId":"%s","attendance":"%s","score":"%s","note":"很认真，课后来问过问题"}]
                """.formatted(
                                    row.path("enrollmentId").asString(),
                                    day == 2 ? "LATE" : "PRESENT",
                                    day == 1 ? "A_PLUS" : "D"))
                    .expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, light, 1440",
        "en, dark, 1440",
        "ru, light, 1440",
        "zh-CN, dark, 390",
        "en, light, 390",
        "ru, light, 390"
    })
    void every_page_can_be_read(String language, String theme, int width) {
        var name = "hours-%s-%s-%d".formatted(language, theme, width);
        var here = "/enrollments/" + enrollment;

        var finance = logIn(hire(Role.FINANCE), language, theme, width);
        at(finance, here + "/hours/new", name + "-01-buy");
        finance.fill("#hours", "0");
        finance.locator("main form .btn.main").click();
        assertThat(finance.locator("#hours")).hasAttribute("aria-invalid", "true");
        look(finance, name + "-02-not-positive");
        at(finance, here + "/hours/packages/" + bought + "/correction", name + "-03-correction");
        at(finance, here + "/money", name + "-04-due-today");
        assertThat(finance.locator(".due-list .badge-soft.warn")).hasCount(1);
        at(finance, "/enrollments?classId=" + group, name + "-05-sums");
        assertThat(finance.locator(".sums dd")).hasCount(3);
        finance.context().close();

        var boss = logIn(hire(Role.BOSS), language, theme, width);
        at(boss, here + "/hours", name + "-06-hours");
        at(boss, here + "/hours/freeze", name + "-07-freeze");
        boss.fill("#reason", "出差");
        boss.locator("main form .btn.main").click();
        assertThat(boss.locator(".toast-slip")).isVisible();
        look(boss, name + "-08-frozen");
        at(boss, here + "/hours/unfreeze", name + "-09-unfreeze");
        at(boss, "/hours", name + "-10-warnings");
        assertThat(boss.locator("[data-line]")).not().hasCount(0);
        at(boss, here + "/report-card", name + "-11-report-card");
        at(boss, here + "/withdrawal", name + "-12-withdrawal");
        at(boss, "/classes/" + group, name + "-13-class");
        boss.locator("main a[href*='/report-cards']").click();
        assertThat(boss.locator("article.report")).hasCount(3);
        look(boss, name + "-14-report-cards");
        var paper = boss.request().get("/classes/" + group + "/report-cards/pdf");
        assertThat(paper.headers().get("content-type")).isEqualTo("application/pdf");
        boss.context().close();
    }

    private static void at(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        look(page, name);
    }
}
