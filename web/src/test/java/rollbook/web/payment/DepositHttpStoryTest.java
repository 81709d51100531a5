package rollbook.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** Deposits for courses over HTTP. */
class DepositHttpStoryTest extends HttpStory {

    @Test
    void money_is_summed_by_day_and_course_and_every_figure_opens() {
        var course = aCourse();
        var paid = admin.post("/api/payments", deposit(aCustomer(), course, "\"70\"", "CASH"))
                .expect(201);

        var takings =
                admin.get("/api/payments/summary", "Position", paid.position()).expect(200);

        var mine = takings.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("courseId").asString().equals(course))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("sum").path("amount").asString()).isEqualTo("70.00");
        var day = mine.path("day").asString();
        var opened = admin.get("/api/payments?courseId=" + course + "&from=" + day + "&to=" + day)
                .expect(200);
        assertThat(sum(opened)).isEqualTo("70.00");
        admin.get("/api/payments/summary?from=2024-01-01&to=2026-01-01").expectError("from", "out-of-range");
    }

    private String aCourse() {
        return admin.post("/api/courses", "{\"name\":\"课程 %d\",\"price\":{\"amount\":\"9800\"}}".formatted(number()))
                .expect(201)
                .text("id");
    }

    private static String deposit(String customer, String course, String amount, String method) {
        return "{\"customerId\":\"%s\",\"courseId\":\"%s\",\"amount\":%s,\"kind\":\"DEPOSIT\",\"method\":\"%s\"}"
                .formatted(customer, course, amount, method);
    }

    private static String sum(Told list) {
        return list.expect(200).json().path("sum").path("amount").asString();
    }
}
