package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import tools.jackson.databind.JsonNode;

/** Students come into classes from files, as programs live it. */
class EnrollmentImportHttpStoryTest extends TeachingImportStory {

    private static final String PATH = "/api/enrollments/imports";

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

        counts(imported(PATH, file, "{\"dryRun\":true}"), 3, 0, 0, 2);
        var first = imported(PATH, file, "{}");
        counts(first, 3, 0, 0, 2);
        assertThat(seated(in)).isEqualTo(3);
        counts(imported(PATH, file, "{}"), 0, 0, 3, 2);

        var late = aCustomer("74%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var full = "customerId,classId\n%s,%s\n".formatted(late, in);
        counts(imported(PATH, full, "{\"dryRun\":true}"), 0, 0, 0, 1);
        var refused = imported(PATH, full, "{}");
        counts(refused, 0, 0, 0, 1);
        assertThat(admin.get(PATH + "/" + refused.text("id") + "/errors.csv").body())
                .contains("class full");

        admin.post("/api/enrollments/" + enrollment(busy, in) + "/contract-agreement", "{}")
                .expect(200);
        var undone = undone(PATH, first);
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

        counts(imported(a(Role.CONSULTANT), PATH, file, "{}"), 1, 0, 0, 1);
    }

    @Test
    void a_school_that_moves_in_brings_who_has_left_and_who_waits() {
        var in = aClass(2);
        var left = aCustomer("84%06d".formatted(number()));
        var first = aCustomer("85%06d".formatted(number()));
        var waits = aCustomer("86%06d".formatted(number()));
        var second = aCustomer("87%06d".formatted(number()));
        var alsoWaits = aCustomer("88%06d".formatted(number()));
        var unclear = aCustomer("89%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var file = """
            学号,班级,状态,退班原因,退班日期
            %2$s,%1$s,候补,,
            %3$s,%1$s,,,
            %4$s,%1$s,退班,搬家,2026年3月2日
            %5$s,%1$s,候补,,
            %6$s,%1$s,在读,,
            %7$s,%1$s,gone,,
            %7$s,%1$s,退班,,nowhen
            %7$s,%1$s,退班,搬家,2099-01-01
            """.formatted(in, waits, first, left, alsoWaits, second, unclear);

        counts(imported(PATH, file, "{\"dryRun\":true}"), 5, 0, 0, 3);
        var brought = imported(PATH, file, "{}");
        counts(brought, 5, 0, 0, 3);
        assertThat(admin.get(PATH + "/" + brought.text("id") + "/errors.csv").body())
                .contains("state: is none of the words for it")
                .contains("reason: is required; leftOn: is no day")
                .contains("leftOn: lies in the future");
        assertThat(seated(in)).isEqualTo(2);
        assertThat(place(first, in).path("state").asString()).isEqualTo("ENROLLED");
        assertThat(place(second, in).path("state").asString()).isEqualTo("ENROLLED");
        assertThat(place(waits, in).path("waitingPlace").intValue()).isEqualTo(1);
        assertThat(place(alsoWaits, in).path("waitingPlace").intValue()).isEqualTo(2);
        var gone = place(left, in).path("leaving");
        assertThat(gone.path("reason").asString()).isEqualTo("搬家");
        assertThat(gone.path("leftOn").asString()).isEqualTo("2026-03-02");

        counts(imported(PATH, file, "{}"), 0, 0, 5, 3);
        var undone = undone(PATH, brought);
        assertThat(undone.json().path("undone").intValue()).isEqualTo(5);
        assertThat(seated(in)).isZero();
        assertThat(place(left, in).path("leaving").path("reason").asString()).isEqualTo("搬家");
    }

    @Test
    void who_may_wait_waits_where_a_class_is_full_in_the_order_of_the_file() {
        var in = aClass(1);
        var people = Stream.generate(() -> aCustomer("91%06d".formatted(number())))
                .limit(4)
                .toList();
        sees(admin, "/api/customers?scope=all");
        var file = new StringBuilder("customerId,classId,waitIfFull\n");
        people.forEach(one -> file.append("%s,%s,%s\n".formatted(one, in, one.equals(people.get(2)) ? "no" : "да")));

        counts(imported(PATH, file.toString(), "{\"dryRun\":true}"), 3, 0, 0, 1);
        counts(imported(PATH, file.toString(), "{}"), 3, 0, 0, 1);

        assertThat(place(people.getFirst(), in).path("state").asString()).isEqualTo("ENROLLED");
        assertThat(place(people.get(1), in).path("waitingPlace").intValue()).isEqualTo(1);
        assertThat(place(people.getLast(), in).path("waitingPlace").intValue()).isEqualTo(2);
    }

    @Test
    void who_stands_in_a_file_twice_is_enrolled_once() {
        var in = aClass(3);
        var twice = aCustomer("92%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var file = "customerId,classId\n%1$s,%2$s\n%1$s,%2$s\n".formatted(twice, in);

        counts(imported(PATH, file, "{\"dryRun\":true}"), 1, 0, 1, 0);
        var brought = imported(PATH, file, "{}");
        counts(brought, 1, 0, 1, 0);
        assertThat(undone(PATH, brought).json().path("undone").intValue()).isEqualTo(1);
    }

    @Test
    void rows_about_somebody_who_is_erased_are_forgotten() {
        var gone = aCustomer("83%06d".formatted(number()));
        var code = code(gone);
        var file = "customerId,classId,note\n%s,nowhere,x\n".formatted(code);
        var failed = imported(PATH, file, "{}");
        counts(failed, 0, 0, 0, 1);
        var errors = PATH + "/" + failed.text("id") + "/errors.csv";
        assertThat(admin.get(errors).body()).contains(code);

        a(Role.BOSS)
                .post("/api/customers/" + gone + "/erasure", "{\"reason\":\"asked for it\"}")
                .expect(200);

        assertThat(admin.get(errors).body()).doesNotContain(code);
    }

    private JsonNode place(String customer, String classId) {
        return admin.get("/api/enrollments/" + enrollment(customer, classId), "Position", latest())
                .expect(200)
                .json();
    }
}
