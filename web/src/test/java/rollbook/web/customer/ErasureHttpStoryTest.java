package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Personal;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** A customer wants to be forgotten: what is stored is handed out, erased, and found nowhere any more. */
class ErasureHttpStoryTest extends HttpStory {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everything_about_a_customer_is_handed_out() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));

        var data = a(Role.BOSS)
                .get("/api/customers/" + id + "/personal-data", "Position", latest())
                .expect(200);

        person.canaries().forEach(canary -> assertThat(data.body()).contains(canary));
        assertThat(data.json().path("file").path("contacts")).hasSize(1);
        assertThat(data.json().path("file").path("followUps")).hasSize(1);
        assertThat(data.json().path("history").size()).isGreaterThanOrEqualTo(5);
        a(Role.CONSULTANT).get("/api/customers/" + id + "/personal-data").expect(403);
        a(Role.BOSS).get("/api/customers/nobody/personal-data").expect(404);
    }

    @Test
    void what_is_erased_is_nowhere_to_be_found() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        var boss = a(Role.BOSS);
        var found = "/api/customers?scope=ALL&q=" + person.qq();
        assertThat(boss.get(found, "Position", latest())
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        var erased = boss.post("/api/customers/" + id + "/erasure", "{\"reason\":\"asked for it\"}")
                .expect(200);

        assertThat(erased.json().path("customerId").asString()).isEqualTo(id);
        assertThat(erased.json().path("reason").asString()).isEqualTo("asked for it");
        assertThat(erased.json().path("keys").get(0).path("fingerprint").asString())
                .hasSize(16);
        assertThat(erased.json().path("hash").asString()).hasSize(64);
        assertThat(tablesWith(person.canaries())).isEmpty();
        assertThat(boss.get(found, "Position", erased.position())
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        boss.get("/api/customers/" + id, "Position", erased.position()).expect(404);
        boss.get("/api/customers/" + id + "/personal-data").expect(404);
        assertThat(boss.get("/api/customers/" + id + "/erasure").expect(200).json())
                .isEqualTo(erased.json());
    }

    @Test
    void who_sits_in_a_class_and_has_paid_can_leave_and_be_paid_back_when_erased() {
        var student = Student.comesIn(this, new Person(number()));
        var everything = admin.get("/api/customers/" + student.id() + "/personal-data", "Position", latest())
                .expect(200);
        Student.WORDS.forEach(word -> assertThat(everything.body()).contains(word));
        assertThat(tablesWith(Student.WORDS)).isNotEmpty();

        var erased = admin.post("/api/customers/" + student.id() + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        assertThat(tablesWith(Student.WORDS)).isEmpty();
        assertThat(erased.json().path("keys")).hasSize(2);
        student.refuses("/withdrawal", a(Role.CONSULTANT));
        var left = student.settles(admin);
        assertThat(tablesWith(Student.LATE)).isEmpty();
        var enrollment = admin.get("/api/enrollments/" + student.enrollment(), "Position", left)
                .expect(200);
        assertThat(enrollment.text("state")).isEqualTo("WITHDRAWN");
        assertThat(enrollment.json().path("leaving").path("reason").asString()).isEqualTo(Personal.ERASED);
        var money = admin.get("/api/payments?customerId=" + student.id(), "Position", left)
                .expect(200);
        assertThat(money.json().path("sum").path("amount").asString()).isEqualTo("0.00");
        admin.post(
                        "/api/enrollments",
                        "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(student.id(), student.inClass()))
                .expectProblem(409, "customer/file-erased");
    }

    @Test
    void an_erased_customer_stays_erased() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        var boss = a(Role.BOSS);
        var first = boss.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                .expect(200);

        assertThat(admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"again\"}")
                        .expect(200)
                        .json())
                .isEqualTo(first.json());
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)).expectProblem(409, "customer/file-erased");
        boss.patch("/api/customers/" + id, "{\"memo\":\"x\"}").expectProblem(409, "customer/file-erased");
    }

    @Test
    void the_number_may_be_borne_by_somebody_else() {
        var person = new Person(number());
        var id = person.comesIn(another(Role.CONSULTANT));
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"%s\"}".formatted(person.qq()))
                .expect(409);
        admin.post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}").expect(200);

        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"%s\"}".formatted(person.qq()))
                .expect(201);
    }

    @Test
    void only_the_boss_and_administrators_erase() {
        var id = aCustomer();

        for (var role : Set.of(Role.CONSULTANT, Role.MANAGER, Role.FRONT_DESK)) {
            a(role).post("/api/customers/" + id + "/erasure", "{\"reason\":\"\"}")
                    .expect(403);
            a(role).get("/api/customers/" + id + "/erasure").expect(403);
        }
        admin.post("/api/customers/nobody/erasure", "{\"reason\":\"\"}")
                .expectProblem(404, "customer/no-such-customer");
        admin.get("/api/customers/" + id + "/erasure").expect(404);
    }

    /** The tables, of the whole database, in which one of these texts stands. */
    private List<String> tablesWith(List<String> canaries) {
        var tables = jdbc.sql("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query((row, _) -> row.getString(1))
                .list();
        return tables.stream()
                .filter(table -> canaries.stream()
                        .anyMatch(canary -> jdbc.sql("select exists (select from " + table
                                        + " t where (t::text) like :word or (t::text) like :bytes)")
                                .param("word", "%" + canary + "%")
                                .param("bytes", "%" + hex(canary) + "%")
                                .query(Boolean.class)
                                .single()))
                .toList();
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(character -> hex.append("%02x".formatted(character)));
        return hex.toString();
    }

    /** Somebody with a place in a class, money, and a row on a sheet, each with words beside it. */
    private record Student(String id, String inClass, String enrollment, String lesson, String payment) {

        static final List<String> WORDS = List.of(
                "seen-in-her-flat",
                "from-her-mother",
                "she-is-ill",
                "she-was-late",
                "her-wedding",
                "not-at-her-wedding");
        static final List<String> LATE = List.of("late-leaving", "late-refund", "late-reversal", "late-note");

        static Student comesIn(ErasureHttpStoryTest story, Person person) {
            var admin = story.admin;
            var id = person.comesIn(admin);
            var number = number();
            var branch = admin.post("/api/branches", "{\"name\":\"Branch %d\"}".formatted(number))
                    .expect(201)
                    .text("id");
            var course = admin.post(
                            "/api/courses",
                            "{\"name\":\"Course %d\",\"price\":{\"amount\":\"900.00\",\"currency\":\"CNY\"}}"
                                    .formatted(number))
                    .expect(201)
                    .text("id");
            var inClass = admin.post("/api/classes", """
                {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":7,"teacherIds":[],"startDate":"2026-12-01"}
                """.formatted(branch, course))
                    .expect(201)
                    .text("id");
            var enrollment = admin.post(
                            "/api/enrollments", "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(id, inClass))
                    .expect(201)
                    .text("id");
            admin.post("/api/enrollments/" + enrollment + "/contract-agreement", "{\"proof\":\"seen-in-her-flat\"}")
                    .expect(200);
            var lesson = admin.post(
                            "/api/classes/" + inClass + "/course-records",
                            "{\"dayNumber\":1,\"date\":\"2026-12-01\",\"homework\":null}")
                    .expect(201)
                    .text("id");
            var student = new Student(id, inClass, enrollment, lesson, pays(admin, enrollment, id, "from-her-mother"));
            student.refund(admin, "she-is-ill");
            admin.post("/api/course-records/" + lesson + "/study-records", "{}").expect(200);
            student.mark(admin, "she-was-late");
            var leaves = "/api/course-records/" + lesson + "/leave-requests";
            admin.post(leaves, "{\"enrollmentId\":\"%s\",\"reason\":\"her-wedding\"}".formatted(enrollment))
                    .expect(201);
            admin.post(leaves + "/" + enrollment + "/decline", "{\"reason\":\"not-at-her-wedding\"}")
                    .expect(200);
            return student;
        }

        private static String pays(Asker admin, String enrollment, String id, String note) {
            return admin.post("/api/payments", """
                {"customerId":"%s","enrollmentId":"%s","amount":"100","kind":"TUITION","method":"CASH","note":"%s"}
                """.formatted(id, enrollment, note))
                    .expect(201)
                    .text("id");
        }

        private Told refund(Asker admin, String reason) {
            return admin.post(
                            "/api/payments/" + payment + "/refunds",
                            "{\"amount\":\"40\",\"reason\":\"%s\"}".formatted(reason))
                    .expect(201);
        }

        private void mark(Asker admin, String note) {
            admin.put("/api/course-records/" + lesson + "/study-records", """
                [{"enrollmentId":"%s","attendance":"LATE","score":"B","note":"%s"}]
                """.formatted(enrollment, note))
                    .expect(200);
        }

        void refuses(String what, Asker consultant) {
            consultant
                    .post("/api/enrollments/" + enrollment + what, "{\"reason\":\"late-leaving\"}")
                    .expectProblem(403, "customer/not-the-holder");
        }

        /** Leaves the class and gets all the money back, with words about them; answers how far the log is then. */
        String settles(Asker admin) {
            mark(admin, "late-note");
            admin.post("/api/enrollments/" + enrollment + "/withdrawal", "{\"reason\":\"late-leaving\"}")
                    .expect(200);
            refund(admin, "late-refund");
            var rest = pays(admin, enrollment, id, "late-note");
            admin.post("/api/payments/" + rest + "/reversal", "{\"reason\":\"late-reversal\"}")
                    .expect(200);
            return admin.post("/api/payments/" + payment + "/refunds", "{\"amount\":\"20\",\"reason\":\"late-refund\"}")
                    .expect(201)
                    .position();
        }
    }

    /** Somebody with a word of their own in every field. */
    private record Person(String word, String digits) {

        Person(int number) {
            this("canary" + number + "x", "9%05d".formatted(number));
        }

        String qq() {
            return "71" + digits;
        }

        String comesIn(Asker consultant) {
            var id = consultant
                    .post("/api/customers", """
                        {"name":"%1$s-name","qq":"71%2$s","qqNick":"%1$s-nick","phone":"72%2$s","wechat":"%1$s-wechat",
                        "email":"%1$s@mail.example","shortName":"%1$s-short","socialStatus":"%1$s-status","referrerQq":"73%2$s",
                        "details":"%1$s-details","tags":["%1$s-tag"],"memo":"%1$s-memo","claim":true}
                        """.formatted(word, digits))
                    .expect(201)
                    .text("id");
            consultant
                    .post("/api/customers/" + id + "/contacts", """
                        {"name":"%1$s-mother","relation":"%1$s-relation","phone":"74%2$s","qq":"75%2$s","email":"%1$s@m.example"}
                        """.formatted(word, digits))
                    .expect(201);
            consultant
                    .post("/api/customers/" + id + "/follow-ups", """
                        {"content":"%s-said","intention":"NO_PLAN"}
                        """.formatted(word))
                    .expect(201);
            consultant
                    .patch("/api/customers/" + id, "{\"memo\":\"%s-memo2\"}".formatted(word))
                    .expect(200);
            return id;
        }

        List<String> canaries() {
            return List.of(word, "71" + digits, "72" + digits, "73" + digits, "74" + digits, "75" + digits);
        }
    }
}
