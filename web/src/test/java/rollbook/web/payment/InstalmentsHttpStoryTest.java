package rollbook.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.web.testing.HttpStory;

/** Tuition in parts over HTTP. */
class InstalmentsHttpStoryTest extends HttpStory {

    private static final String TWO = """
        {"instalments":[{"due":"2026-12-01","amount":"4800.00"},{"due":"2027-01-01","amount":"5000.00"}]}\
        """;
    private static final String ONE = "{\"instalments\":[{\"due\":\"2026-12-01\",\"amount\":\"9800.00\"}]}";

    @Test
    void nobody_writes_over_a_plan_they_have_not_seen() {
        var place = "/api/enrollments/" + aPlace();
        var seen = admin.get(place + "/balance", "Position", latest()).header("ETag");
        var agreed = admin.put(place + "/instalments", TWO, "If-Match", seen).expect(200);

        var stale = admin.put(place + "/instalments", ONE, "If-Match", "\"0\"").expectProblem(412, "request/stale");

        assertThat(stale.json().path("current").path("instalments")).hasSize(2);
        var now = admin.get(place + "/balance", "Position", agreed.position()).expect(200);
        assertThat(now.header("ETag")).isEqualTo(agreed.header("ETag"));
        admin.put(place + "/instalments", ONE, "If-Match", now.header("ETag")).expect(200);
    }

    private String aPlace() {
        var branch = admin.post("/api/branches", "{\"name\":\"Parts %d\"}".formatted(number()))
                .expect(201);
        var course = admin.post(
                        "/api/courses",
                        "{\"name\":\"Parts %d\",\"price\":{\"amount\":\"9800.00\"}}".formatted(number()))
                .expect(201);
        var inClass = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":"7","startDate":"2026-12-01","capacity":5}
            """.formatted(branch.text("id"), course.text("id")))
                .expect(201);
        return admin.post(
                        "/api/enrollments",
                        "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(aCustomer(), inClass.text("id")))
                .expect(201)
                .text("id");
    }
}
