package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;
import tools.jackson.databind.JsonNode;

/** Classes, enrolments and marks come in from files, as programs live it. */
class TeachingImportHttpStoryTest extends HttpStory {

    private String branch = "";
    private String course = "";

    @BeforeEach
    void offer() {
        branch = "Campus " + number();
        course = "Course " + number();
        admin.post("/api/branches", "{\"name\":\"%s\"}".formatted(branch)).expect(201);
        admin.post("/api/courses", """
            {"name":"%s","price":{"amount":"9800.00","currency":"CNY"},"periodMonths":6}\
            """.formatted(course)).expect(201);
        sees(admin, "/api/courses");
    }

    @Test
    void classes_are_tried_opened_known_and_settled_anew() {
        var teacher = hire(Role.LECTURER);
        sees(admin, "/api/staff");
        var file = """
            校区,课程,学期,类型,开班日期,容量,讲师
            %1$s,%2$s,1,面授(周末),2026年3月1日,30,%3$s
            %1$s,%2$s,2,网络班,2026-09-01,,
            %1$s,%2$s,3,evening,2026-09-01,,
            nowhere,%2$s,4,FULL_TIME,2026-09-01,lots,nobody
            """.formatted(branch, course, teacher);

        counts(imported("/api/classes/imports", file, "{\"dryRun\":true}"), 2, 0, 0, 2);
        assertThat(classes().path("total").intValue()).isZero();
        var first = imported("/api/classes/imports", file, "{}");
        counts(first, 2, 0, 0, 2);
        var errors = admin.get("/api/classes/imports/" + first.text("id") + "/errors.csv")
                .body();
        assertThat(errors).contains("type: is none of the words for it", "branchId: is no branch of this school");
        assertThat(errors).contains("capacity: is no whole number", "nobody does not teach at this school");

        counts(imported("/api/classes/imports", file, "{}"), 0, 0, 2, 2);
        var bigger = file.replace(",30,", ",40,");
        counts(imported("/api/classes/imports", bigger, "{}"), 0, 0, 2, 2);
        counts(imported("/api/classes/imports", bigger, "{\"update\":true}"), 0, 1, 1, 2);
        assertThat(classes().path("items"))
                .anySatisfy(one -> assertThat(one.path("capacity").toString()).isEqualTo("40"))
                .anySatisfy(one -> assertThat(one.path("type").asString()).isEqualTo("ONLINE"));

        admin.post("/api/classes/imports/" + first.text("id") + "/undo", "{}")
                .expectProblem(409, "imports/not-taken-back");
        admin.get("/api/customers/imports/" + first.text("id")).expectProblem(404, "imports/no-such-import");
        a(Role.LECTURER).upload("/api/classes/imports", "k.csv", file, "{}").expectProblem(403, "request/not-allowed");
        admin.upload("/api/classes/imports", "k.csv", "校区,课程\na,b\n", "{}").expectProblem(422, "imports/bad-mapping");
    }

    @Test
    void students_are_enrolled_and_leave_again_unless_something_happened_since() {
        var in = aClass(3);
        var known = aCustomer("71%06d".formatted(number()));
        var byQq = "72%06d".formatted(number());
        aCustomer(byQq);
        var busy = aCustomer("73%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var file = """
            学号,QQ,班级
            %s,,%s
            ,%s,%s
            %s,,%s
            C9999999,,%s
            ,,%s
            """.formatted(code(known), in, byQq, code(in), busy, in, in, in);

        counts(imported("/api/enrollments/imports", file, "{\"dryRun\":true}"), 3, 0, 0, 2);
        var first = imported("/api/enrollments/imports", file, "{}");
        counts(first, 3, 0, 0, 2);
        assertThat(seated(in)).isEqualTo(3);
        counts(imported("/api/enrollments/imports", file, "{}"), 0, 0, 3, 2);

        var late = aCustomer("74%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var full = "customerId,classId\n%s,%s\n".formatted(late, in);
        counts(imported("/api/enrollments/imports", full, "{\"dryRun\":true}"), 0, 0, 0, 1);
        var refused = imported("/api/enrollments/imports", full, "{}");
        counts(refused, 0, 0, 0, 1);
        assertThat(admin.get("/api/enrollments/imports/" + refused.text("id") + "/errors.csv")
                        .body())
                .contains("class full");

        admin.post("/api/enrollments/" + enrollment(busy, in) + "/contract-agreement", "{}")
                .expect(200);
        var undone = undone("/api/enrollments/imports", first);
        assertThat(undone.json().path("undone").intValue()).isEqualTo(2);
        assertThat(undone.json().path("kept").intValue()).isEqualTo(1);
        assertThat(seated(in)).isEqualTo(1);
    }

    @Test
    void consultants_enrol_their_own_customers_only() {
        var in = aClass(5);
        var mine = aCustomer("75%06d".formatted(number()));
        var others = aCustomer("76%06d".formatted(number()));
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(mine)).expect(200);
        sees(admin, "/api/customers?scope=all");
        var file = "customerId,classId\n%s,%s\n%s,%s\n".formatted(mine, in, others, in);

        counts(imported(a(Role.CONSULTANT), "/api/enrollments/imports", file, "{}"), 1, 0, 0, 1);
    }

    @Test
    void marks_come_onto_the_sheet_of_a_lesson_that_is_made_for_them() {
        var in = aClass(10);
        var li = enrolled("77%06d".formatted(number()), in);
        var han = enrolled("78%06d".formatted(number()), in);
        var stranger = aCustomer("79%06d".formatted(number()));
        sees(admin, "/api/enrollments?classId=" + in);
        sees(admin, "/api/customers?scope=all");
        var file = """
            班级,节次,日期,作业,学号,考勤,成绩,备注
            %1$s,1,2026-03-07,变量,%2$s,已签到,A+,很好
            %1$s,2,2026-03-14,,%2$s,缺勤,N/A,
            %1$s,1,,,%3$s,迟到,-50,
            %1$s,1,,,%4$s,已签到,B,
            %1$s,1,,,%3$s,已签到,B,
            %1$s,2,,,%3$s,asleep,101,
            %1$s,3,,,%3$s,,B-,
            """.formatted(in, li, han, stranger);

        counts(imported("/api/study-records/imports", file, "{\"dryRun\":true}"), 3, 0, 0, 4);
        assertThat(lessons(in)).isEmpty();
        var first = imported("/api/study-records/imports", file, "{}");
        counts(first, 3, 0, 0, 4);
        var errors = admin.get("/api/study-records/imports/" + first.text("id") + "/errors.csv");
        assertThat(errors.body())
                .contains("customerId: has no seat in the class", "customerId: is there twice")
                .contains("attendance: is none of the words for it; score: is no mark of the scale")
                .contains("date: is needed: there is no such lesson yet");
        assertThat(lessons(in)).hasSize(2);
        var lesson = lessons(in).path(0);
        assertThat(lesson.path("homework").path("title").asString()).isEqualTo("变量");
        assertThat(lesson.path("students").intValue()).isEqualTo(2);
        assertThat(marks(lesson, li)).isEqualTo("PRESENT A_PLUS 很好");
        assertThat(marks(lesson, han)).isEqualTo("LATE D null");
        assertThat(marks(lessons(in).path(1), li)).isEqualTo("ABSENT NA null");
        var saved = lesson.path("version").longValue();

        counts(imported("/api/study-records/imports", file, "{}"), 0, 0, 3, 4);
        var better = file.replace(",-50,", ",85,");
        counts(imported("/api/study-records/imports", better, "{}"), 0, 0, 3, 4);
        counts(imported("/api/study-records/imports", better, "{\"update\":true}"), 0, 1, 2, 4);
        assertThat(marks(lesson, han)).isEqualTo("LATE B_PLUS null");
        assertThat(lessons(in).path(0).path("version").longValue())
                .as("one event, one append for a sheet")
                .isEqualTo(saved + 1);
    }

    @Test
    void marks_are_put_back_where_nobody_has_written_since() {
        var in = aClass(10);
        var li = enrolled("81%06d".formatted(number()), in);
        var han = enrolled("82%06d".formatted(number()), in);
        sees(admin, "/api/enrollments?classId=" + in);
        sees(admin, "/api/customers?scope=all");
        var before = "classId,dayNumber,date,customerId,score\n%1$s,1,2026-03-07,%2$s,C\n".formatted(in, li);
        imported("/api/study-records/imports", before, "{}");
        var file =
                "classId,dayNumber,customerId,score,note\n%1$s,1,%2$s,A,\n%1$s,1,%3$s,B,fine\n".formatted(in, li, han);
        var brought = imported("/api/study-records/imports", file, "{\"update\":true}");
        counts(brought, 1, 1, 0, 0);
        var lesson = lessons(in).path(0);
        admin.put("/api/course-records/" + lesson.path("id").asString() + "/study-records", """
            [{"enrollmentId":"%s","score":"COPY"}]\
            """.formatted(
                                enrollment(han, in)))
                .expect(200);

        var undone = undone("/api/study-records/imports", brought);

        assertThat(undone.json().path("undone").intValue()).isEqualTo(2);
        assertThat(marks(lesson, li)).isEqualTo("null C null");
        assertThat(marks(lesson, han)).isEqualTo("null COPY null");
    }

    @Test
    void rows_about_somebody_who_is_erased_are_forgotten() {
        var gone = aCustomer("83%06d".formatted(number()));
        var code = code(gone);
        var file = "customerId,classId,note\n%s,nowhere,x\n".formatted(code);
        var failed = imported("/api/enrollments/imports", file, "{}");
        counts(failed, 0, 0, 0, 1);
        var errors = "/api/enrollments/imports/" + failed.text("id") + "/errors.csv";
        assertThat(admin.get(errors).body()).contains(code);

        a(Role.BOSS)
                .post("/api/customers/" + gone + "/erasure", "{\"reason\":\"asked for it\"}")
                .expect(200);

        assertThat(admin.get(errors).body()).doesNotContain(code);
    }

    private String aClass(int seats) {
        var offer = admin.get("/api/classes?size=1", "Position", latest()).expect(200);
        assertThat(offer.json().path("items").isArray()).isTrue();
        var file = "branchId,courseId,semester,type,startDate,capacity\n%s,%s,%d,WEEKEND,2026-03-01,%d\n"
                .formatted(branch, course, number(), seats);
        counts(imported("/api/classes/imports", file, "{}"), 1, 0, 0, 0);
        return classes().path("items").path(0).path("id").asString();
    }

    private JsonNode classes() {
        return admin.get("/api/classes?q=" + course.replace(" ", "%20"), "Position", latest())
                .expect(200)
                .json();
    }

    private String aCustomer(String qq) {
        return a(Role.MANAGER)
                .post("/api/customers", "{\"name\":\"学员\",\"qq\":\"%s\"}".formatted(qq))
                .expect(201)
                .text("id");
    }

    private String enrolled(String qq, String classId) {
        var id = aCustomer(qq);
        admin.post("/api/enrollments", "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(id, classId))
                .expect(201);
        return id;
    }

    private String code(String id) {
        var customer = admin.get("/api/customers/" + id, "Position", latest());
        return customer.status() == 200
                ? customer.text("code")
                : admin.get("/api/classes/" + id, "Position", latest())
                        .expect(200)
                        .text("code");
    }

    private int seated(String classId) {
        return admin.get("/api/classes/" + classId, "Position", latest())
                .json()
                .path("seated")
                .intValue();
    }

    private String enrollment(String customer, String classId) {
        return admin.get("/api/enrollments?customerId=%s&classId=%s".formatted(customer, classId), "Position", latest())
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    private JsonNode lessons(String classId) {
        return admin.get("/api/classes/" + classId + "/course-records?sort=dayNumber", "Position", latest())
                .expect(200)
                .json()
                .path("items");
    }

    private String marks(JsonNode lesson, String customer) {
        var rows = admin.get(
                        "/api/course-records/" + lesson.path("id").asString() + "/study-records", "Position", latest())
                .expect(200)
                .json()
                .path("items");
        for (var row : rows) {
            if (row.path("student").path("id").asString().equals(customer)) {
                return word(row, "attendance") + " " + word(row, "score") + " " + word(row, "note");
            }
        }
        throw new AssertionError("no row for " + customer + " in " + rows);
    }

    private static String word(JsonNode row, String cell) {
        return row.path(cell).isString() ? row.path(cell).asString() : "null";
    }

    private Told imported(String where, String file, String options) {
        return imported(admin, where, file, options);
    }

    private static Told imported(Asker asker, String where, String file, String options) {
        var begun = asker.upload(where, "file.csv", file, options).expect(202);
        return ended(asker, where + "/" + begun.text("importId"), begun.position());
    }

    private Told undone(String where, Told imported) {
        var one = where + "/" + imported.text("id");
        return ended(admin, one, admin.post(one + "/undo", "{}").expect(200).position());
    }

    private static Told ended(Asker asker, String one, String position) {
        while (true) {
            var told = asker.get(one, "Position", position).expect(200);
            if (!told.text("state").equals("RUNNING") && !told.text("state").equals("UNDOING")) {
                return told;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void counts(Told ended, int created, int updated, int skipped, int failed) {
        assertThat(ended.json().path("reason").isNull()).as(ended.body()).isTrue();
        assertThat(new int[] {
                    ended.json().path("created").intValue(),
                    ended.json().path("updated").intValue(),
                    ended.json().path("skipped").intValue(),
                    ended.json().path("failed").intValue()
                })
                .as(ended.body())
                .containsExactly(created, updated, skipped, failed);
    }
}
