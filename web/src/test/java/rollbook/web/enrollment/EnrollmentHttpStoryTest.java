package rollbook.web.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.Told;

/** From the pool into a class: seat, contract, waiting list, transfer and farewell, as programs live it. */
class EnrollmentHttpStoryTest extends SchoolWithClasses {

    @Test
    void a_customer_is_enrolled_agrees_and_is_approved() {
        var wang = a(Role.CONSULTANT);
        var customer = mine();
        var classId = aClass(2);

        var enrolled =
                wang.post("/api/enrollments", enrolling(customer, classId)).expect(201);
        var id = enrolled.text("id");
        var here = "/api/enrollments/" + id;
        assertThat(enrolled.header("Location")).isEqualTo(here);
        assertThat(enrolled.header("ETag")).isEqualTo("\"" + enrolled.text("version") + "\"");
        var file = wang.get("/api/customers/" + customer, "Position", enrolled.position());
        assertThat(file.text("status")).isEqualTo("ENROLLED");
        assertThat(file.json().path("enrollments").intValue()).isEqualTo(1);

        wang.post(here + "/contract-agreement", "{\"proof\":\"paper 17\"}").expect(200);
        var approved = a(Role.FINANCE).post(here + "/contract-approval", "{}").expect(200);

        var shown = wang.get(here, "Position", approved.position()).expect(200);
        assertThat(shown.text("state")).isEqualTo("APPROVED");
        assertThat(shown.json().path("agreement").path("proof").asString()).isEqualTo("paper 17");
        assertThat(shown.json().path("approval").path("by").path("id").asString())
                .isEqualTo(a(Role.FINANCE).get("/api/staff/me").text("id"));
        assertThat(shown.json().path("tuition").path("amount").asString()).isEqualTo("9800.00");
    }

    @Test
    void nobody_is_enrolled_twice_and_a_full_class_says_so() {
        var wang = a(Role.CONSULTANT);
        var customer = mine();
        var classId = aClass(1);
        wang.post("/api/enrollments", enrolling(customer, classId)).expect(201);

        wang.post("/api/enrollments", enrolling(customer, classId)).expectProblem(409, "enrollment/already-enrolled");
        var full = wang.post("/api/enrollments", enrolling(mine(), classId))
                .expectProblem(409, "classlist/class-full")
                .json();
        assertThat(full.path("capacity").intValue()).isEqualTo(1);
        assertThat(full.path("seated").intValue()).isEqualTo(1);
        assertThat(full.path("waiting").intValue()).isZero();
    }

    @Test
    void who_waits_moves_up_when_somebody_leaves() {
        var wang = a(Role.CONSULTANT);
        var classId = aClass(1);
        var seated = wang.post("/api/enrollments", enrolling(mine(), classId))
                .expect(201)
                .text("id");
        var next = mine();
        var waiting =
                wang.post("/api/enrollments", enrollingOrWaiting(next, classId)).expect(201);
        var shown = wang.get(waiting.header("Location"), "Position", waiting.position());
        assertThat(shown.text("state")).isEqualTo("WAITING");
        assertThat(shown.json().path("waitingPlace").intValue()).isEqualTo(1);
        assertThat(wang.get("/api/customers/" + next, "Position", waiting.position())
                        .text("status"))
                .isEqualTo("NOT_ENROLLED");

        var left = wang.post("/api/enrollments/" + seated + "/withdrawal", "{\"reason\":\"moves away\"}")
                .expect(200);

        assertThat(wang.get(waiting.header("Location"), "Position", left.position())
                        .text("state"))
                .isEqualTo("ENROLLED");
        assertThat(wang.get("/api/customers/" + next, "Position", left.position())
                        .text("status"))
                .isEqualTo("ENROLLED");
        var history = wang.get("/api/customers/" + next + "/history", "Position", left.position())
                .body();
        assertThat(history).contains("customer.CustomerPutOnWaitingList", "customer.CustomerEnrolled");
    }

    @Test
    void a_student_goes_on_to_another_class() {
        var wang = a(Role.CONSULTANT);
        var customer = mine();
        var id = wang.post("/api/enrollments", enrolling(customer, aClass(1)))
                .expect(201)
                .text("id");
        var other = aClass(1, "100.00");

        var moved = wang.post("/api/enrollments/" + id + "/transfer", "{\"classId\":\"" + other + "\"}")
                .expect(200);

        var old = wang.get("/api/enrollments/" + id, "Position", moved.position());
        assertThat(old.text("state")).isEqualTo("TRANSFERRED");
        var now = wang.get("/api/enrollments/" + old.text("transferredTo"));
        assertThat(now.text("state")).isEqualTo("ENROLLED");
        assertThat(now.text("transferredFrom")).isEqualTo(id);
        assertThat(wang.get("/api/customers/" + customer, "Position", moved.position())
                        .json()
                        .path("enrollments")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void a_school_of_one_needs_a_second_person_for_the_contract() {
        var enrolled = admin.post("/api/enrollments", enrolling(aCustomer(), aClass(1)))
                .expect(201);
        var here = enrolled.header("Location");
        admin.post(here + "/contract-agreement", "{}").expect(200);

        admin.post(here + "/contract-approval", "{}").expectProblem(403, "enrollment/enrolled-by-approver");
        a(Role.FINANCE).post(here + "/contract-approval", "{}").expect(200);
    }

    @Test
    void above_the_limit_the_boss_approves() {
        var enrolled = a(Role.CONSULTANT)
                .post("/api/enrollments", enrolling(mine(), aClass(1, "60000.00")))
                .expect(201);
        var here = enrolled.header("Location");
        a(Role.BOSS).post(here + "/contract-approval", "{}").expectProblem(409, "enrollment/contract-not-agreed");
        a(Role.CONSULTANT).post(here + "/contract-agreement", "{}").expect(200);

        a(Role.FINANCE).post(here + "/contract-approval", "{}").expectProblem(403, "enrollment/not-the-approver");
        a(Role.BOSS).post(here + "/contract-approval", "{}").expect(200);
        a(Role.CONSULTANT)
                .post(here + "/withdrawal", "{\"reason\":\"ill\"}")
                .expectProblem(403, "enrollment/contract-is-approved");
    }

    @Test
    void everybody_sees_what_is_theirs_to_see() {
        var wang = a(Role.CONSULTANT);
        var enrolled =
                wang.post("/api/enrollments", enrolling(mine(), aClass(1))).expect(201);
        var here = enrolled.header("Location");
        var position = enrolled.position();

        another(Role.CONSULTANT).get(here, "Position", position).expectProblem(404, "enrollment/no-such-enrollment");
        another(Role.LECTURER).get(here, "Position", position).expectProblem(404, "enrollment/no-such-enrollment");
        a(Role.FINANCE).get(here, "Position", position).expect(200);
        a(Role.MANAGER).get(here, "Position", position).expect(200);
        a(Role.FRONT_DESK).get(here, "Position", position).expectProblem(403, "request/not-allowed");
        another(Role.CONSULTANT)
                .post(here + "/withdrawal", "{\"reason\":\"ill\"}")
                .expectProblem(403, "customer/not-the-holder");
    }

    @Test
    void a_list_is_narrowed_to_a_customer_a_class_and_a_state() {
        var wang = a(Role.CONSULTANT);
        var customer = mine();
        var classId = aClass(1);
        wang.post("/api/enrollments", enrolling(customer, classId)).expect(201);
        var last = wang.post("/api/enrollments", enrollingOrWaiting(mine(), classId))
                .expect(201);

        assertThat(total(wang.get("/api/enrollments?classId=" + classId, "Position", last.position())))
                .isEqualTo(2);
        assertThat(total(wang.get("/api/enrollments?classId=" + classId + "&state=WAITING")))
                .isEqualTo(1);
        assertThat(total(wang.get("/api/enrollments?customerId=" + customer + "&sort=-enrolledAt")))
                .isEqualTo(1);
        wang.get("/api/enrollments?sort=shoe").expectError("sort", "unknown");
        wang.get("/api/enrollments?state=SLEEPING").expectError("state", "invalid");
        wang.get("/api/enrollments?classid=x").expectError("classid", "unknown");
    }

    @Test
    void a_list_has_its_sum() {
        var classId = aClass(2);
        var customer = mine();
        var enrolled = a(Role.CONSULTANT)
                .post("/api/enrollments", enrolling(customer, classId))
                .expect(201);
        a(Role.CONSULTANT).post("/api/enrollments", enrolling(mine(), classId)).expect(201);
        var position = a(Role.FINANCE)
                .post("/api/payments", """
                    {"customerId":"%s","enrollmentId":"%s","amount":"800.50","kind":"TUITION"}\
                    """.formatted(customer, enrolled.text("id")))
                .expect(201)
                .position();

        var sum = a(Role.FINANCE)
                .get("/api/enrollments?size=1&classId=" + classId, "Position", position)
                .expect(200)
                .json()
                .path("sum");
        assertThat(sum.at("/tuition/amount").asString()).isEqualTo("19600.00");
        assertThat(sum.at("/paid/amount").asString()).isEqualTo("800.50");
        assertThat(sum.at("/open/amount").asString()).isEqualTo("18799.50");
    }

    @Test
    void what_is_missing_is_named() {
        var wang = a(Role.CONSULTANT);
        wang.post("/api/enrollments", "{}").expectError("customerId", "required");
        var enrolled =
                wang.post("/api/enrollments", enrolling(mine(), aClass(1))).expect(201);
        var here = enrolled.header("Location");

        wang.post(here + "/withdrawal", "{}").expectError("reason", "required");
        wang.post(here + "/withdrawal", "{\"reason\":\"ill\",\"leftOn\":\"2999-01-01\"}")
                .expectError("leftOn", "out-of-range");
        wang.post(here + "/transfer", "{}").expectError("classId", "required");
        wang.post(here + "/contract-approval", "{}").expectProblem(403, "request/not-allowed");
        wang.post("/api/enrollments", enrolling(mine(), "nowhere")).expectProblem(404, "classlist/no-such-class");
        wang.post("/api/enrollments/nowhere/withdrawal", "{\"reason\":\"x\"}")
                .expectProblem(404, "enrollment/no-such-enrollment");
    }

    @Test
    void one_can_look_back_and_is_told_when_somebody_was_faster() {
        var wang = a(Role.CONSULTANT);
        var enrolled =
                wang.post("/api/enrollments", enrolling(mine(), aClass(1))).expect(201);
        var here = enrolled.header("Location");
        var at = wang.get(here, "Position", enrolled.position()).text("enrolledAt");
        var tag = enrolled.header("ETag");
        var agreed =
                wang.post(here + "/contract-agreement", "{}", "If-Match", tag).expect(200);

        assertThat(wang.get(here + "?asOf=" + at, "Position", agreed.position()).text("state"))
                .isEqualTo("ENROLLED");
        var stale = wang.post(here + "/withdrawal", "{\"reason\":\"ill\"}", "If-Match", tag)
                .expectProblem(412, "request/stale");
        assertThat(stale.json().path("current").path("state").asString()).isEqualTo("AGREED");
    }

    @Test
    void of_many_who_want_few_seats_all_get_one_or_wait() throws Exception {
        var wang = a(Role.CONSULTANT);
        var classId = aClass(5);
        var customers = IntStream.range(0, 25).mapToObj(_ -> mine()).toList();
        var twice = mine();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var enrolled = threads.invokeAll(customers.stream()
                    .<Callable<Told>>map(
                            customer -> () -> wang.post("/api/enrollments", enrollingOrWaiting(customer, classId)))
                    .toList());
            for (var one : enrolled) {
                one.get().expect(201);
            }
            var same = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<Told>>mapToObj(
                            _ -> () -> wang.post("/api/enrollments", enrollingOrWaiting(twice, classId)))
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var one : same) {
                statuses.add(one.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).hasSize(10).containsOnly(201, 409);
        }
        var position = latest();
        assertThat(total(wang.get("/api/enrollments?state=ENROLLED&classId=" + classId, "Position", position)))
                .isEqualTo(5);
        assertThat(total(wang.get("/api/enrollments?state=WAITING&classId=" + classId)))
                .isEqualTo(21);
    }

    private static int total(Told told) {
        return told.expect(200).json().path("total").intValue();
    }
}
