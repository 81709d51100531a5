package rollbook.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Role;
import rollbook.web.KeyedHash;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** The program died after it had done what was asked and before it could say so: asked again it says the same, and does nothing. */
class LostAnswersTest extends HttpStory {

    private UnansweredRequest unanswered;

    @BeforeEach
    void look(@Autowired JdbcClient database, @Autowired KeyedHash hash) {
        unanswered = new UnansweredRequest(database, hash);
    }

    @Test
    void hiring() {
        var name = "hired" + number();
        twice(admin, "/api/staff", """
            {"username":"%s","displayName":"%s","password":"%s","roles":["FINANCE"]}
            """.formatted(name, name, PASSWORD), 201);
        nobody.logIn(name, PASSWORD);
    }

    @Test
    void claiming_writing_down_releasing() {
        var li = another(Role.CONSULTANT);
        var id = aCustomer();
        twice(li, "/api/customers/claims", claimOf(id), 200);
        twice(li, "/api/customers/" + id + "/follow-ups", "{\"content\":\"hi\",\"intention\":\"NO_PLAN\"}", 201);
        twice(li, "/api/customers/" + id + "/contacts", "{\"name\":\"Mother\",\"phone\":\"13800001111\"}", 201);
        twice(li, "/api/customers/releases", "{\"customerIds\":[\"" + id + "\"],\"reason\":\"moved\"}", 200);
        twice(a(Role.MANAGER), "/api/customers/" + id + "/deletion-mark", "{\"reason\":\"double\"}", 200);
    }

    @Test
    void what_was_released_and_claimed_again_since_stays_so() {
        var li = another(Role.CONSULTANT);

        assertThat(holderAfterReleasingTwice(li, li))
                .isEqualTo(li.get("/api/staff/me").text("id"));
    }

    @Test
    void what_another_has_claimed_since_was_released_all_the_same() {
        var li = another(Role.CONSULTANT);
        var ma = another(Role.CONSULTANT);

        assertThat(holderAfterReleasingTwice(li, ma))
                .isEqualTo(ma.get("/api/staff/me").text("id"));
    }

    /** Somebody asks twice for the same release, and in between somebody claims the customer. */
    private String holderAfterReleasingTwice(Asker releases, Asker claimsMeanwhile) {
        var id = aCustomer();
        releases.post("/api/customers/claims", claimOf(id)).expect(200);

        twice(
                releases,
                "/api/customers/releases",
                "{\"customerIds\":[\"" + id + "\"],\"reason\":\"moved\"}",
                200,
                () -> claimsMeanwhile.post("/api/customers/claims", claimOf(id)).expect(200));

        return holder(id);
    }

    @Test
    void what_was_handed_on_since_stays_where_it_is() {
        var li = another(Role.CONSULTANT).get("/api/staff/me").text("id");
        var ma = another(Role.CONSULTANT).get("/api/staff/me").text("id");
        var id = aCustomer();
        var body = "{\"customerIds\":[\"%s\"],\"consultantId\":\"%s\",\"reason\":\"near\"}";
        var manager = a(Role.MANAGER);

        twice(
                manager,
                "/api/customers/assignments",
                body.formatted(id, li),
                200,
                () -> manager.post("/api/customers/assignments", body.formatted(id, ma))
                        .expect(200));

        assertThat(holder(id)).isEqualTo(ma);
    }

    @Test
    void a_file_that_was_taken_up_again_since_stays_in_use() {
        var id = aCustomer();
        var manager = a(Role.MANAGER);
        var mark = "/api/customers/" + id + "/deletion-mark";

        twice(
                manager,
                mark,
                "{\"reason\":\"double\"}",
                200,
                () -> manager.delete(mark).expect(200));

        manager.patch("/api/customers/" + id, "{\"memo\":\"in use\"}").expect(200);
    }

    @Test
    void an_edit_is_not_overtaken_by_itself() {
        var id = aCustomer();

        twice(
                a(Role.MANAGER),
                "/api/customers/" + id + "/deletion-mark",
                "{\"reason\":\"double\"}",
                200,
                () -> {},
                "If-Match",
                "\"0\"");
    }

    private String holder(String customer) {
        return a(Role.BOSS)
                .get("/api/customers/" + customer, "Position", latest())
                .expect(200)
                .json()
                .path("consultant")
                .path("id")
                .asString();
    }

    @Test
    void assigning() {
        var consultant = another(Role.CONSULTANT).get("/api/staff/me").text("id");
        var body = "{\"customerIds\":[\"%s\"],\"consultantId\":\"%s\",\"reason\":\"near\"}"
                .formatted(aCustomer(), consultant);
        twice(a(Role.MANAGER), "/api/customers/assignments", body, 200);
    }

    @Test
    void somebody_leaving() {
        var id = another(Role.CONSULTANT).get("/api/staff/me").text("id");
        twice(admin, "/api/staff/" + id + "/deactivation", "{\"reason\":\"moved\"}", 200);
    }

    @Test
    void offering_opening_enrolling_and_writing_a_lesson_down() {
        var branch = twice(admin, "/api/branches", "{\"name\":\"Lost branch %d\"}".formatted(number()), 201);
        var course = twice(
                admin,
                "/api/courses",
                "{\"name\":\"Lost course %d\",\"price\":{\"amount\":\"9800.00\"}}".formatted(number()),
                201);
        var inClass = twice(admin, "/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":"7","startDate":"2026-12-01","capacity":1}
            """.formatted(branch, course), 201);
        var enrolling = "{\"customerId\":\"%s\",\"classId\":\"%s\",\"waitIfFull\":true}";
        var seated = aCustomer();
        var enrollment = twice(admin, "/api/enrollments", enrolling.formatted(seated, inClass), 201);
        twice(admin, "/api/enrollments", enrolling.formatted(aCustomer(), inClass), 201);
        twice(admin, "/api/enrollments/" + enrollment + "/contract-agreement", "{}", 200);
        twice(a(Role.FINANCE), "/api/enrollments/" + enrollment + "/contract-approval", "{}", 200);
        twice(admin, "/api/enrollments/" + enrollment + "/hours", "{\"hours\":40}", 201);

        var lesson = twice(admin, "/api/classes/" + inClass + "/course-records", """
            {"dayNumber":1,"date":"2026-12-01","outline":"first steps","room":"101","from":"09:00","to":"12:00"}
            """, 201);
        admin.post("/api/classes/" + inClass + "/course-records", "{\"dayNumber\":1,\"date\":\"2026-12-01\"}")
                .expectProblem(409, "courserecord/day-taken");
        var rows = "/api/course-records/" + lesson + "/study-records";
        assertThat(admin.post(rows, "{}").expect(200).text("total")).isEqualTo("1");
        twice(
                admin,
                "/api/enrollments/" + enrollment + "/withdrawal",
                "{\"reason\":\"ill\"}",
                200,
                () -> admin.post("/api/enrollments", enrolling.formatted(seated, inClass))
                        .expect(201));
        assertThat(admin.get("/api/enrollments/" + enrollment, "Position", latest())
                        .text("state"))
                .isNotEqualTo("WITHDRAWN");
    }

    @Test
    void paying_and_paying_back() {
        var payment = twice(
                admin, "/api/payments", "{\"customerId\":\"%s\",\"amount\":\"120.00\"}".formatted(aCustomer()), 201);
        twice(admin, "/api/payments/" + payment + "/refunds", "{\"amount\":\"20.00\",\"reason\":\"ill\"}", 201);
        var wrong = twice(admin, "/api/payments", "{\"customerId\":\"%s\"}".formatted(aCustomer()), 201);
        twice(admin, "/api/payments/" + wrong + "/reversal", "{\"reason\":\"double\"}", 200);
    }

    @Test
    void carrying_a_deposit_over() {
        var branch = admin.post("/api/branches", "{\"name\":\"Deposit branch %d\"}".formatted(number()))
                .expect(201);
        var course = admin.post(
                        "/api/courses",
                        "{\"name\":\"Deposit course %d\",\"price\":{\"amount\":\"9800.00\"}}".formatted(number()))
                .expect(201)
                .text("id");
        var inClass = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":"7","startDate":"2026-12-01","capacity":1}
            """.formatted(branch.text("id"), course))
                .expect(201);
        var customer = aCustomer();
        admin.post("/api/payments", """
            {"customerId":"%s","courseId":"%s","amount":"70.00","kind":"DEPOSIT"}\
            """.formatted(customer, course)).expect(201);
        var place = admin.post(
                        "/api/enrollments",
                        "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(customer, inClass.text("id")))
                .expect(201)
                .text("id");
        var body = "{\"customerId\":\"%s\",\"courseId\":\"%s\"}".formatted(customer, course);
        var path = "/api/enrollments/" + place + "/deposit";

        twice(admin, path, body, 200);
        admin.post(path, body).expectProblem(409, "payment/nothing-to-carry-over");
    }

    @Test
    void taking_a_backup() {
        twice(admin, "/api/operations/backups", "{}", 200);
    }

    @Test
    void building_a_projection_anew() {
        twice(admin, "/api/operations/processors/imports/replay", "{}", 200);
    }

    /** The id of what it was done to. */
    private String twice(Asker asker, String path, String body, int status) {
        return twice(asker, path, body, status, () -> {});
    }

    /** The same, when something has happened before it is asked again. */
    private String twice(Asker asker, String path, String body, int status, Runnable meanwhile, String... headers) {
        var key = "lost-" + number();
        var all = Stream.concat(Stream.of("Idempotency-Key", key), Stream.of(headers))
                .toArray(String[]::new);
        Told first = asker.post(path, body, all).expect(status);
        meanwhile.run();
        unanswered.leave(key);

        Told again = asker.post(path, body, all).expect(status);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        return first.json().path("id").asString();
    }
}
