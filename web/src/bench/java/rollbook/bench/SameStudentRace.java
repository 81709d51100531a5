package rollbook.bench;

import java.util.Map;
import java.util.Random;

/** The same student is enrolled ten times at once: exactly one of them counts. */
final class SameStudentRace {

    private static final int STUDENTS = 50;
    private static final int TIMES = 10;

    private final Races.Field field;

    SameStudentRace(Races.Field field) {
        this.field = field;
    }

    void run(People people) {
        var verdict = field.verdict();
        var admin = field.school().admin();
        var customers = field.school().register(people, 0, STUDENTS);
        var classId = new Classes(admin).open("same", STUDENTS);
        for (var customer : customers) {
            var answers = new Answer[TIMES];
            Crowd.all(TIMES, who -> {
                var chance = new Random(field.random().nextLong());
                answers[who] = admin.at(field.anyNode(chance))
                        .post("/api/enrollments", Map.of("customerId", customer, "classId", classId));
            });
            var won = 0;
            for (var answer : answers) {
                won += answer.status() == 201 ? 1 : 0;
                verdict.holds(
                        answer.status() == 201 || answer.refusedAs("enrollment/already-enrolled"),
                        "who is enrolled already is told so",
                        answer);
            }
            verdict.equal(1, won, "the same student is enrolled exactly once");
            verdict.equal(
                    1L,
                    field.school().history(customer).stream()
                            .filter(one -> one.is("CustomerEnrolled"))
                            .count(),
                    "the log has it once");
        }
        verdict.note("%d students, each enrolled %d times at once", STUDENTS, TIMES);
    }
}
