package rollbook.web.imports;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Visitor;

/** Files of every kind come in at the console, without a line of JavaScript. */
class ImportPagesStoryTest extends HttpStory {

    private static final Pattern DRAFT = Pattern.compile("action=\"/imports/uploads/([^\"]+)\"");

    @Test
    void a_file_of_classes_is_looked_into_tried_and_brought_in() {
        var branch = "Pages " + number();
        var course = "Course of pages " + number();
        admin.post("/api/branches", "{\"name\":\"%s\"}".formatted(branch)).expect(201);
        admin.post("/api/courses", """
            {"name":"%s","price":{"amount":"9800.00","currency":"CNY"},"periodMonths":6}\
            """.formatted(course)).expect(201);
        sees(admin, "/api/courses");
        var administrator = visitingAdmin();
        administrator.get("/classes").shows("/imports/new?kind=CLASSES");
        administrator
                .get("/imports/new?kind=CLASSES")
                .shows("Customers", "Classes", "Enrolments", "Marks", "by the names the school uses");

        var file = "校区,课程,学期,类型,开班日期,随便\n%s,%s,1,周末,2026-03-01,x\n".formatted(branch, course);
        var columns = administrator.upload("/imports", "classes.csv", file, "kind", "CLASSES", "encoding", "");
        columns.shows("classes.csv", "1 row", "Branch", "Semester", "Settle known classes anew");
        var draft = columns.first(DRAFT);
        String[] chosen = {
            "name", "classes.csv", "encoding", "", "kind", "CLASSES", "heading", "校区", "field", "branchId",
            "heading", "课程", "field", "courseId", "heading", "学期", "field", "semester", "heading", "类型",
            "field", "type", "heading", "开班日期", "field", "startDate"
        };

        var tried = ended(
                administrator,
                administrator
                        .post("/imports/uploads/" + draft, with(chosen, "dryRun", "true"))
                        .address());
        tried.shows("This was only a try", "Bring in 1 row", "Back to the columns");
        var wrong = with(chosen, "dryRun", "false");
        wrong[9] = "capacity";
        administrator
                .post("/imports/uploads/" + draft, wrong)
                .expect(422)
                .shows("branchId, courseId, semester, type and startDate");
        var done = ended(
                administrator,
                administrator
                        .post("/imports/uploads/" + draft, with(chosen, "dryRun", "false"))
                        .address());
        done.shows("Done", "To the classes");
        done.lacks("Take the import back");
        administrator.get("/imports/uploads/" + draft).expect(404);
        administrator.get("/imports?kind=CLASSES").shows("classes.csv", "aria-current=\"page\"");
        administrator.get("/imports?kind=SCORES").lacks("classes.csv");
        administrator.get("/classes?q=" + number()).expect(200);
    }

    @Test
    void a_file_that_was_only_sent_goes_when_somebody_is_erased_who_may_stand_in_it() {
        var manager = visitor(Role.MANAGER);
        manager.get("/imports/new");
        var draft = manager.upload("/imports", "leads.csv", "name,qq\nLi,70001\n", "kind", "CUSTOMERS", "encoding", "")
                .first(DRAFT);
        manager.get("/imports/uploads/" + draft).expect(200);

        admin.post("/api/customers/" + aCustomer() + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        manager.get("/imports/uploads/" + draft).expect(404);
    }

    @Test
    void everybody_is_offered_what_they_may_bring_in() {
        var consultant = visitor(Role.CONSULTANT);
        consultant.get("/imports/new").shows("Customers", "Enrolments").lacks("value=\"CLASSES\"", "value=\"SCORES\"");
        consultant.get("/enrollments").shows("/imports/new?kind=ENROLLMENTS");
        consultant.get("/imports/new?kind=SCORES");
        consultant
                .upload("/imports", "marks.csv", "班级,节次,学号,成绩\na,1,b,A\n", "kind", "SCORES", "encoding", "")
                .lacks("Match the columns</li><li aria-current");
    }

    @Test
    void the_pages_speak_three_languages() {
        var administrator = visitingAdmin();
        administrator.get("/imports", "Accept-Language", "zh-CN").shows("成绩与考勤");
        administrator.get("/imports/new", "Accept-Language", "ru").expect(200);
    }

    private static Visitor.Seen ended(Visitor visitor, String address) {
        for (int asked = 0; asked < 1_000; asked++) {
            var seen = visitor.get(address);
            if (!seen.html().contains("badge-soft info")) {
                return seen;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError(address + " does not end");
    }

    private static String[] with(String[] fields, String name, String value) {
        var all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }
}
