package rollbook.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.sheets.SheetFormat;
import rollbook.web.testing.Asker;
import rollbook.web.testing.StudentStory;

/** What no school would write is told to whoever wrote it, and harms nobody. */
class NonsenseTest extends StudentStory {

    private static final String BEFORE_ALL_CALENDARS = "0000-01-01";

    @Test
    void a_day_that_lies_in_no_calendar_of_a_school_is_refused() {
        var course = admin.post(
                        "/api/courses", "{\"name\":\"Tang %d\",\"price\":{\"amount\":\"500\"}}".formatted(number()))
                .expect(201)
                .text("id");
        var branch = admin.post("/api/branches", "{\"name\":\"Chang'an %d\"}".formatted(number()))
                .expect(201)
                .text("id");
        var plan = """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":1,"startDate":"%s","endDate":"%s"}\
            """;
        admin.post("/api/classes", plan.formatted(branch, course, BEFORE_ALL_CALENDARS, "2026-01-01"))
                .expectError("startDate", "out-of-range");
        admin.post("/api/classes", plan.formatted(branch, course, "2026-01-01", "+10000-01-01"))
                .expectError("endDate", "out-of-range");
        admin.patch("/api/classes/" + classId, "{\"startDate\":\"0001-01-01\"}")
                .expectError("startDate", "out-of-range");

        teacher.post(
                        "/api/classes/" + classId + "/course-records",
                        "{\"dayNumber\":1,\"date\":\"%s\"}".formatted(BEFORE_ALL_CALENDARS))
                .expectError("date", "out-of-range");

        a(Role.FINANCE)
                .put("/api/enrollments/" + enrollment + "/instalments", """
                    {"instalments":[{"due":"%s","amount":"9800.00"}]}\
                    """.formatted(BEFORE_ALL_CALENDARS))
                .expectError("instalments[0].due", "out-of-range");
    }

    @Test
    void hours_without_end_are_no_hours() {
        var finance = a(Role.FINANCE);
        finance.post(hours(), "{\"hours\":1e100000}").expectError("hours", "no-hours");
        finance.post(hours() + "/packages/" + bought("{\"hours\":1}") + "/correction", "{\"hours\":-1e100000}")
                .expectError("hours", "no-hours");
    }

    @Test
    void the_address_of_a_contact_is_text_and_not_endless() {
        var contacts = "/api/customers/" + customer + "/contacts";
        consultant
                .post(contacts, "{\"name\":\"x\",\"email\":\"%s@x\"}".formatted("ab".repeat(200)))
                .expectError("email", "too-long");
        consultant.post(contacts, "{\"name\":\"x\",\"email\":\"\\ud800@x\"}").expectError("email", "not-text");
    }

    @Test
    void an_amount_that_nobody_pays_is_refused() {
        var much = "9999999999999.99";
        consultant.post("/api/payments", """
            {"customerId":"%s","kind":"OTHER","amount":"%s"}\
            """.formatted(customer, much)).expectError("amount", "out-of-range");
        consultant.post("/api/payments", """
            {"customerId":"%s","kind":"OTHER","amount":"1%s"}\
            """.formatted(customer, much)).expectError("amount", "invalid");
        admin.post("/api/courses", "{\"name\":\"Gold %d\",\"price\":{\"amount\":\"%s\"}}".formatted(number(), much))
                .expectError("price", "out-of-range");
    }

    @Test
    void nothing_in_a_list_is_told_at_its_place() {
        a(Role.MANAGER)
                .post("/api/customers", "{\"phone\":\"12345\",\"tags\":[\"a\",null]}")
                .expectError("tags[1]", "required");
        a(Role.MANAGER).patch("/api/customers/" + customer, "{\"tags\":[null]}").expectError("tags[0]", "required");
        a(Role.FINANCE)
                .put("/api/enrollments/" + enrollment + "/instalments", "{\"instalments\":[null]}")
                .expectError("instalments[0]", "required");
        admin.patch("/api/classes/" + classId, "{\"teacherIds\":[null]}").expectError("teacherIds[0]", "required");
        a(Role.MANAGER)
                .post("/api/customers/claims", "{\"customerIds\":[null]}")
                .expectError("customerIds", "invalid");
        admin.post("/api/staff", """
            {"username":"n%d","displayName":"n","password":"%s","roles":[null]}\
            """.formatted(number(), PASSWORD)).expectError("roles[0]", "required");
    }

    @Test
    void what_is_missing_is_told_by_its_name() {
        var lesson = aLesson(1).replace("/study-records", "");
        teacher.post(lesson + "/study-records/" + enrollment + "/make-up", "{}")
                .expectError("courseRecordId", "required");
        teacher.post(lesson + "/leave-requests", "{}").expectError("enrollmentId", "required");
        teacher.put("/api/staff/me/password", "{\"chosen\":\"x\"}").expectError("present", "required");
        teacher.put("/api/staff/me/password", "{\"present\":\"%s\"}".formatted(PASSWORD))
                .expectError("chosen", "required");
    }

    @Test
    void what_is_no_text_is_no_question() {
        a(Role.MANAGER).get("/api/customers?tag=%00").expectError("tag", "not-text");
        admin.get("/api/classes?semester=%00").expectError("semester", "not-text");
        admin.get("/api/course-records?room=a%00").expectError("room", "not-text");
        admin.get("/api/course-records?room=" + "x".repeat(2_000)).expectError("room", "not-text");
    }

    @Test
    void what_is_no_text_is_nowhere_taken() {
        a(Role.MANAGER)
                .post("/api/customers/duplicate-check", "{\"email\":\"a\\u0000b\"}")
                .expectError("email", "not-text");
        admin.post("/api/operations/dead-letters/none/discard", "{\"reason\":\"a\\u0000\"}")
                .expectError("reason", "not-text");
        admin.post("/api/staff", """
            {"username":"a\\u0000","displayName":"n","password":"%s","roles":["LECTURER"]}\
            """.formatted(PASSWORD)).expectError("username", "not-text");
    }

    @Test
    void a_name_without_end_is_no_name_to_log_in_by() {
        var letters = new StringBuilder();
        while (letters.length() < 5_000) {
            letters.append(UUID.randomUUID());
        }
        admin.post("/api/staff", """
            {"username":"%s","displayName":"n","password":"%s","roles":["LECTURER"]}\
            """.formatted(letters, PASSWORD)).expectError("username", "too-long");
        nobody.logInWith("a\0", PASSWORD).expect(401);
    }

    @Test
    void a_heading_that_no_database_holds_is_brought_in_all_the_same() throws IOException {
        var form = new ByteArrayOutputStream();
        form.writeBytes("""
            --line\r
            Content-Disposition: form-data; name="file"; filename="a.xlsx"\r
            Content-Type: application/octet-stream\r
            \r
            """.getBytes(StandardCharsets.UTF_8));
        try (var sheet = SheetFormat.XLSX.to(form)) {
            sheet.row(List.of("phone", "a\0b"));
            sheet.row(List.of("1380000%04d".formatted(number()), "1"));
        }
        form.writeBytes("\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8));

        a(Role.MANAGER)
                .post("/api/customers/imports", "multipart/form-data; boundary=line", form.toByteArray())
                .expect(202);
    }

    @Test
    void a_question_about_a_day_outside_the_calendar_is_refused() {
        admin.get("/api/course-records?from=0000-01-01").expectError("from", "invalid");
        admin.get("/api/payments?to=%2B999999999-01-01").expectError("to", "invalid");
        admin.get("/api/payments/summary?from=%2B999999999-01-01&to=%2B999999999-01-02")
                .expectError("from", "invalid");
        var late = "?asOf=%2B1000000000-12-31T00:00:00Z";
        admin.get("/api/enrollments/" + enrollment + "/balance" + late).expectError("asOf", "invalid");
        admin.get(hours() + late).expectError("asOf", "invalid");
        admin.get("/api/customers/" + customer + "?asOf=yesterday").expectError("asOf", "invalid");
        admin.get("/api/course-records?from=&to=2026-12-31").expect(200);
    }

    @Test
    void a_form_whose_parts_cannot_be_told_apart_is_malformed() {
        var manager = a(Role.MANAGER);
        var cut = "--line\r\nContent-Disposition: form-data; name=\"file\"".getBytes(StandardCharsets.UTF_8);
        manager.post("/api/customers", "multipart/form-data", cut).expectError("", "not-a-form");
        manager.post("/api/customers/imports", "multipart/form-data; boundary=line", cut)
                .expectError("", "not-a-form");
        var key = UUID.randomUUID().toString();
        manager.post("/api/customers", "multipart/form-data", cut, "Idempotency-Key", key)
                .expectError("", "not-a-form");
        manager.post("/api/customers/imports", "multipart/form-data; boundary=line", cut, "Idempotency-Key", key)
                .expectError("", "not-a-form");
    }

    @Test
    void a_body_that_nobody_writes_is_too_large_with_a_key_and_without() {
        var large = "{\"qq\":\"7654321\"" + " ".repeat(10 * 1024 * 1024) + "}";
        a(Role.MANAGER).post("/api/customers", large).expectProblem(413, "request/too-large");
        a(Role.MANAGER)
                .post(
                        "/api/customers",
                        large,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expectProblem(413, "request/too-large");
        teacher.put("/api/course-records/none/study-records", "[" + large + "]")
                .expectProblem(413, "request/too-large");
        teacher.put("/api/course-records/none/study-records", "[{}" + ",{}".repeat(1_000_000) + "]")
                .expectError("", "invalid");
    }

    @Test
    void members_that_nobody_reads_are_told_also_where_there_is_nothing_to_say() {
        var lesson = aLesson(1);
        teacher.post(lesson, "{\"all\":true}").expectError("all", "unknown");
        teacher.post(lesson, "{}").expect(200);
        admin.post("/api/operations/processors/customer-file/start", "{\"now\":true}")
                .expectError("now", "unknown");
        admin.post("/api/operations/processors/customer-file/start", "{").expectError("", "not-json");
        admin.post("/api/operations/processors/customer-file/start", "").expect(200);
    }

    @Test
    void every_list_knows_what_all_lists_know() {
        var words = "q%d".formatted(number());
        for (var content : new String[] {"first " + words, "second " + words}) {
            consultant
                    .post(
                            "/api/customers/" + customer + "/follow-ups",
                            "{\"content\":\"%s\",\"intention\":\"NO_PLAN\"}".formatted(content))
                    .expect(201);
        }
        assertThat(firstOf(consultant, "/api/follow-ups?sort=createdAt&q=" + words.toUpperCase(Locale.ROOT), "content"))
                .startsWith("first");
        assertThat(firstOf(consultant, "/api/follow-ups?sort=-createdAt&q=" + words, "content"))
                .startsWith("second");

        var newest = hire(Role.FRONT_DESK);
        assertThat(firstOf(admin, "/api/staff?sort=-createdAt", "username")).isEqualTo(newest);
        assertThat(firstOf(admin, "/api/enrollments?sort=-createdAt", "id")).isEqualTo(enrollment);
        var payment = consultant
                .post("/api/payments", "{\"customerId\":\"%s\",\"kind\":\"OTHER\"}".formatted(customer))
                .expect(201)
                .text("id");
        assertThat(firstOf(admin, "/api/payments?sort=-createdAt", "id")).isEqualTo(payment);
    }

    private String firstOf(Asker asker, String list, String member) {
        return asker.get(list, "Position", latest())
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path(member)
                .asString();
    }

    @Test
    void after_the_last_version_there_is_none() {
        var told = admin.get("/api/operations/events?stream=" + customer + "&after=" + Long.MAX_VALUE)
                .expect(200)
                .json();
        assertThat(told.path("items").isEmpty()).isTrue();
    }
}
