package rollbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;

/** A school moves in: classes, students and marks come from files, each looked at column by column before it is brought in. */
class TeachingImportsTest extends BrowserStory {

    private static final Pattern ENDED = Pattern.compile(".*/errors\\.csv.*");

    private String administrator = "";
    private String branch = "";
    private String course = "";
    private String qq = "";

    @BeforeEach
    void a_course_is_offered() {
        administrator = hire(Role.ADMIN);
        branch = "朝阳校区 " + number();
        course = "数据分析 " + number();
        qq = "93%06d".formatted(number());
        admin.post("/api/branches", "{\"name\":\"%s\"}".formatted(branch)).expect(201);
        admin.post("/api/courses", "{\"name\":\"%s\",\"price\":{\"amount\":\"9800.00\"}}".formatted(course))
                .expect(201);
        a(Role.MANAGER)
                .post("/api/customers", "{\"name\":\"韩梅梅\",\"qq\":\"%s\"}".formatted(qq))
                .expect(201);
        sees(admin, "/api/courses");
        sees(admin, "/api/customers?scope=all");
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
    void files_are_looked_at_and_brought_in(String language, String theme, int width) {
        var name = "imports-%s-%s-%d".formatted(language, theme, width);
        var page = logIn(administrator, language, theme, width);
        var group = "%s,%s,1".formatted(branch, course);

        bring(page, "CLASSES", name + "-1-classes", """
            校区,课程,学期,类型,开班日期,容量
            %1$s,面授(周末),2026-03-01,30
            %1$s,晚上,2026-03-01,30
            """.formatted(group));
        sees(admin, "/api/classes");
        bring(page, "ENROLLMENTS", name + "-2-students", """
            QQ,校区,课程,学期,状态,满员候补,退班原因,退班日期
            %1$s,%2$s,在读,是,,
            999,%2$s,退班,,搬家,2026-03-02
            """.formatted(qq, group));
        sees(admin, "/api/enrollments");
        bring(page, "SCORES", name + "-3-marks", """
            QQ,校区,课程,学期,节次,日期,考勤,成绩,备注
            %1$s,%2$s,1,2026-03-07,已签到,A+,很好
            %1$s,%2$s,2,2026-03-14,已签到,101,
            """.formatted(qq, group));
        page.navigate("/imports");
        look(page, name + "-4-list");
        page.context().close();
    }

    /** One row of each file is good, and one is not. */
    private static void bring(Page page, String kind, String name, String file) {
        page.navigate("/imports/new?kind=" + kind);
        look(page, name + "-a-upload");
        page.setInputFiles("#file", new FilePayload(kind + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form .btn.main").click();
        assertThat(page.locator("main select.mapped").first()).isVisible();
        look(page, name + "-b-columns");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("main a[href*='errors.csv']")).hasAttribute("href", ENDED);
        look(page, name + "-c-done");
    }
}
