package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.Personal;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.Told;

/** A student wants to be forgotten: every word is, and they can still leave the class and get their money back. */
class ErasedStudentHttpStoryTest extends ErasureStory {

    @Test
    void who_sits_in_a_class_and_has_paid_can_leave_and_be_paid_back_when_erased() {
        var student = Student.comesIn(admin, new Person(number()));
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

        static Student comesIn(Asker admin, Person person) {
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
}
