package rollbook.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursRefusal.AlreadyFrozen;
import rollbook.api.hours.HoursRefusal.NoSuchPackage;
import rollbook.api.hours.PackageId;
import rollbook.web.testing.StudentStory;
import rollbook.web.testing.Told;
import tools.jackson.databind.JsonNode;

class HoursHttpStoryTest extends StudentStory {

    @Test
    void hours_are_bought_used_by_attending_and_given_back_by_a_correction() {
        var created = a(Role.FINANCE)
                .post(
                        hours(),
                        "{\"hours\":10,\"boughtOn\":\"2026-03-01\",\"expiresOn\":\"2030-01-01\",\"note\":\"现金\"}")
                .expect(201);
        assertThat(created.header("Location")).isEqualTo(hours() + "/packages/" + created.text("id"));
        marked(aLesson(1), "PRESENT", "A");
        var second = aLesson(2);
        marked(second, "ABSENT", "NA");
        marked(aLesson(3), "ON_LEAVE", "NA");

        var then = now(teacher.get("/api/enrollments/" + enrollment + "/hours", "Position", latest())
                .expect(200)
                .json());
        assertThat(then.path("left").intValue()).isEqualTo(8);
        assertThat(then.path("used").intValue()).isEqualTo(2);
        assertThat(then.path("lessons").size()).isEqualTo(2);
        assertThat(then.path("lessons").get(0).path("attendance").asString()).isEqualTo("ABSENT");
        assertThat(then.path("packages").get(0).path("note").asString()).isEqualTo("现金");
        assertThat(then.path("warning").isNull()).isTrue();

        var before = Instant.now();
        marked(second, "ON_LEAVE", "NA");
        assertThat(get("").path("left").intValue()).isEqualTo(9);
        assertThat(get("?asOf=" + before).path("left").intValue()).isEqualTo(8);
        assertThat(teacher.get(created.header("Location"), "Position", latest())
                        .expect(200)
                        .json()
                        .path("used")
                        .intValue())
                .isEqualTo(1);
    }

    private static JsonNode now(JsonNode json) {
        assertThat(json.path("counted").booleanValue()).isTrue();
        return json;
    }

    @Test
    void who_uses_more_than_was_bought_is_in_debt_until_more_is_bought() {
        bought("{\"hours\":1}");
        marked(aLesson(1), "LATE", "B");
        assertThat(get("").path("warning").asString()).isEqualTo("NONE_LEFT");
        marked(aLesson(2), "LEFT_EARLY", "B");

        assertThat(get("").path("debt").intValue()).isEqualTo(1);
        var listed = consultant
                .get("/api/hours/warnings?warning=debt&classId=" + classId, "Position", latest())
                .expect(200)
                .json();
        assertThat(listed.path("total").intValue()).isEqualTo(1);
        assertThat(listed.path("items").get(0).path("enrollmentId").asString()).isEqualTo(enrollment);
        assertThat(listed.path("items").get(0).path("debt").intValue()).isEqualTo(1);

        bought("{\"hours\":20.5}");
        assertThat(get("").path("debt").intValue()).isZero();
        assertThat(get("").path("left").doubleValue()).isEqualTo(19.5);
        assertThat(consultant
                        .get("/api/hours/warnings?classId=" + classId, "Position", latest())
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
    }

    @Test
    void a_package_is_put_right_and_taken_back() {
        var id = bought("{\"hours\":10}");
        var correction = hours() + "/packages/" + id + "/correction";

        a(Role.FINANCE)
                .post(correction, "{\"hours\":12,\"expiresOn\":\"2031-05-01\",\"reason\":\"少记\"}")
                .expect(200);
        assertThat(get("").path("left").intValue()).isEqualTo(12);
        a(Role.FINANCE).post(correction, "{\"hours\":0,\"reason\":\"退课\"}").expect(200);
        assertThat(get("").path("counted").booleanValue()).isFalse();
        a(Role.FINANCE).post(correction, "{\"hours\":1}").expectError("reason", "required");

        var none = new NoSuchPackage(new EnrollmentId(enrollment), new PackageId("none"));
        assertThat(a(Role.FINANCE)
                        .post(hours() + "/packages/none/correction", "{\"hours\":1,\"reason\":\"x\"}")
                        .expectProblem(404, "hours/no-such-package")
                        .text("packageId"))
                .isEqualTo(none.packageId().value());
        teacher.get(hours() + "/packages/none").expectProblem(404, "hours/no-such-package");
    }

    @Test
    void who_has_seen_the_hours_otherwise_is_told_how_they_stand() {
        assertThat(tag(hours())).isEqualTo("\"0\"");
        var one = hours() + "/packages/" + bought("{\"hours\":10}");
        var seen = tag(hours());
        assertThat(tag(one)).isEqualTo(seen);

        var corrected = correct(one, 12, "If-Match", seen).expect(200);

        assertThat(tag(hours())).isEqualTo(corrected.header("ETag"));
        a(Role.FINANCE)
                .get(hours(), "If-None-Match", corrected.header("ETag"))
                .expect(200); // what is left may be other
        var stale = correct(one, 13, "If-Match", seen).expectProblem(412, "request/stale");
        assertThat(stale.json().path("current").path("left").intValue()).isEqualTo(12);
        assertThat("\"%d\""
                        .formatted(stale.json().path("current").path("version").longValue()))
                .isEqualTo(tag(hours()));
        correct(one, 13, "If-Match", "*").expect(200);
        correct(one, 14).expect(200);
        var now = tag(hours());
        a(Role.FINANCE).post(hours(), "{\"hours\":1}").expect(201);
        var freeze = hours() + "/freeze";
        consultant.post(freeze, "{\"reason\":\"生病\"}", "If-Match", now).expectProblem(412, "request/stale");
        consultant.post(freeze, "{\"reason\":\"生病\"}", "If-Match", tag(hours())).expect(200);
    }

    private Told correct(String one, int hours, String... headers) {
        return a(Role.FINANCE).post(one + "/correction", "{\"hours\":%d,\"reason\":\"少记\"}".formatted(hours), headers);
    }

    private String tag(String path) {
        return a(Role.FINANCE).get(path, "Position", latest()).expect(200).header("ETag");
    }

    @Test
    void the_clock_stands_still_and_goes_on() {
        consultant.post(hours() + "/freeze", "{\"reason\":\"生病\"}").expectProblem(409, "hours/nothing-bought");
        bought("{\"hours\":10,\"boughtOn\":\"2026-01-01\",\"expiresOn\":\"2026-03-10\"}");
        assertThat(get("").path("lapsed").intValue()).isEqualTo(10);

        consultant
                .post(hours() + "/freeze", "{\"from\":\"2026-03-05\",\"reason\":\"生病\"}")
                .expect(200);
        assertThat(get("").path("left").intValue()).isEqualTo(10);
        assertThat(get("").path("frozenSince").asString()).isEqualTo("2026-03-05");
        marked(aLesson(9), "ABSENT", "NA");
        assertThat(get("").path("used").intValue()).isZero();

        var again = consultant
                .post(hours() + "/freeze", "{\"from\":\"2026-03-06\",\"reason\":\"生病\"}")
                .expectProblem(409, "hours/already-frozen");
        var refusal = new AlreadyFrozen(new EnrollmentId(enrollment), MONDAY.plusDays(3));
        assertThat(again.text("since")).isEqualTo(refusal.since().toString());
        consultant.post(hours() + "/unfreeze", "{\"on\":\"2026-03-04\"}").expectError("on", "too-early");
        consultant.post(hours() + "/unfreeze", "").expect(200);
        assertThat(get("").path("frozenSince").isNull()).isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_field() {
        var finance = a(Role.FINANCE);
        finance.post(hours(), "{}").expectError("hours", "required");
        finance.post(hours(), "{\"hours\":0}").expectError("hours", "not-positive");
        finance.post(hours(), "{\"hours\":1.25}").expectError("hours", "no-hours");
        finance.post(hours(), "{\"hours\":1,\"expiresOn\":\"2020-01-01\"}").expectError("expiresOn", "too-early");
        finance.post(hours(), "{\"hours\":1,\"boughtOn\":\"2100-01-01\"}").expectError("boughtOn", "out-of-range");
        finance.post("/api/enrollments/nobody/hours", "{\"hours\":1}")
                .expectProblem(404, "enrollment/no-such-enrollment");
        finance.get("/api/enrollments/nobody/hours").expectProblem(404, "enrollment/no-such-enrollment");
    }

    @Test
    void a_consultant_sells_until_the_contract_is_approved_and_nobody_elses_hours() {
        consultant.post(hours(), "{\"hours\":5}").expect(201);
        another(Role.CONSULTANT).post(hours(), "{\"hours\":5}").expectProblem(403, "customer/not-the-holder");
        another(Role.CONSULTANT).get(hours()).expect(404);
        consultant
                .post("/api/enrollments/" + enrollment + "/contract-agreement", "{}")
                .expect(200);
        a(Role.FINANCE)
                .post("/api/enrollments/" + enrollment + "/contract-approval", "{}")
                .expect(200);

        consultant.post(hours(), "{\"hours\":5}").expectProblem(403, "hours/contract-settled");
        bought("{\"hours\":5}");
        assertThat(get("").path("left").intValue()).isEqualTo(10);
    }

    @Test
    void the_same_purchase_sent_twice_is_one() {
        var finance = a(Role.FINANCE);
        var key = "hours-" + number();
        var first =
                finance.post(hours(), "{\"hours\":5}", "Idempotency-Key", key).expect(201);
        var second =
                finance.post(hours(), "{\"hours\":5}", "Idempotency-Key", key).expect(201);

        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(get("").path("bought").intValue()).isEqualTo(5);
    }

    @Test
    void hours_go_along_to_another_class() {
        bought("{\"hours\":10}");
        marked(aLesson(1), "PRESENT", "A");
        var next = aClass();
        consultant
                .post("/api/enrollments/" + enrollment + "/transfer", "{\"classId\":\"%s\"}".formatted(next))
                .expect(200);
        var there = EnrollmentId.of(new CustomerId(customer), new ClassId(next));

        var moved = a(Role.FINANCE)
                .get("/api/enrollments/" + there + "/hours", "Position", latest())
                .expect(200)
                .json();
        assertThat(moved.path("left").intValue()).isEqualTo(9);
        assertThat(moved.path("packages").get(0).path("enrollmentId").asString())
                .isEqualTo(enrollment);
    }

    private JsonNode get(String parameters) {
        return a(Role.FINANCE)
                .get(hours() + parameters, "Position", latest())
                .expect(200)
                .json();
    }
}
