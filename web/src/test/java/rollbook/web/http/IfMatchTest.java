package rollbook.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;

/** Who asks for something to be decided about one thing, and has seen it otherwise, is told so before anything else. */
class IfMatchTest extends HttpStory {

    private static final String NEVER_SEEN = "\"999\"";

    @Test
    void whoever_leaves_has_not_become_somebody_else_meanwhile() {
        var leaver = another(Role.CONSULTANT);
        var path = "/api/staff/" + leaver.get("/api/staff/me").text("id");

        refused(admin, path + "/deactivation", "{\"reason\":\"moved\"}");

        var seen = admin.get(path, "Position", latest()).expect(200).header("ETag");
        leaver.get("/api/staff/me").expect(200);
        admin.post(path + "/deactivation", "{\"reason\":\"moved\"}", "If-Match", seen)
                .expect(200);
    }

    @Test
    void whatever_is_decided_about_an_enrolment() {
        var customer = aCustomer();
        var inClass = aClass();
        var enrollment = "/api/enrollments/"
                + made("/api/enrollments", "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(customer, inClass));
        var place = enrollment.substring("/api/enrollments/".length());
        var packageId = made(enrollment + "/hours", "{\"hours\":40}");
        var payment = made(
                "/api/payments",
                "{\"customerId\":\"%s\",\"enrollmentId\":\"%s\",\"amount\":\"120.00\"}".formatted(customer, place));
        var refunds = "/api/payments/" + payment + "/refunds";
        var refund = made(refunds, "{\"amount\":\"20.00\",\"reason\":\"ill\"}");
        var lesson = "/api/course-records/"
                + made("/api/classes/" + inClass + "/course-records", "{\"dayNumber\":1,\"date\":\"2026-12-01\"}");
        var other = made("/api/classes/" + inClass + "/course-records", "{\"dayNumber\":2,\"date\":\"2026-12-02\"}");

        Map<String, String> edits = new LinkedHashMap<>();
        edits.put(enrollment + "/hours/packages/" + packageId + "/correction", "{\"hours\":30,\"reason\":\"wrong\"}");
        edits.put(enrollment + "/hours/freeze", "{\"reason\":\"ill\"}");
        edits.put(enrollment + "/hours/unfreeze", "{}");
        edits.put(enrollment + "/deposit", "{\"customerId\":\"%s\",\"courseId\":\"none\"}".formatted(customer));
        edits.put(refunds + "/" + refund + "/approval", "{}");
        edits.put(refunds + "/" + refund + "/rejection", "{\"reason\":\"no\"}");
        edits.put(lesson + "/leave-requests/" + place + "/grant", "{}");
        edits.put(lesson + "/leave-requests/" + place + "/decline", "{\"reason\":\"no\"}");
        edits.put(lesson + "/study-records/" + place + "/make-up", "{\"courseRecordId\":\"%s\"}".formatted(other));
        edits.forEach((path, body) -> refused(admin, path, body));
    }

    @Test
    void an_import_that_is_to_be_taken_back() {
        var manager = a(Role.MANAGER);
        var id = manager.upload(
                        "/api/customers/imports",
                        "leads.csv",
                        "name,phone\n李雷,139%08d\n".formatted(number()),
                        "{\"mapping\":{\"name\":\"name\",\"phone\":\"phone\"}}")
                .expect(202)
                .text("importId");

        sees(manager, "/api/customers/imports/" + id);

        refused(manager, "/api/customers/imports/" + id + "/undo", "{}");
    }

    private static void refused(Asker asker, String path, String body) {
        var told = asker.post(path, body, "If-Match", NEVER_SEEN);
        assertThat(told.status()).as(path + " " + told.body()).isEqualTo(412);
        told.expectProblem(412, "request/stale");
        assertThat(told.json().has("current")).as(path).isTrue();
    }

    private String aClass() {
        var branch = made("/api/branches", "{\"name\":\"Branch %d\"}".formatted(number()));
        var course =
                made("/api/courses", "{\"name\":\"Course %d\",\"price\":{\"amount\":\"9800.00\"}}".formatted(number()));
        return made("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":"7","startDate":"2026-12-01","capacity":5}
            """.formatted(branch, course));
    }

    private String made(String path, String body) {
        return admin.post(path, body).expect(201).text("id");
    }
}
