package rollbook.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * People with marked words where they learn and pay: a class in which all of them sit, a sheet with a note about each, leave, contracts,
 * payments and refunds with words beside them; and lines of a file that could not be taken.
 *
 * @param ids the customers
 * @param classId the class they sit in
 * @param enrollments their places, in the same order
 * @param payments what each has paid
 * @param lesson of the class
 */
record Marks(
        Client admin,
        List<Marked> people,
        List<String> ids,
        String classId,
        List<String> enrollments,
        List<String> payments,
        String lesson) {

    /** Of the file that is brought in. */
    static final List<String> COLUMNS = List.of("name", "qq", "phone", "memo");

    /** Writes all of it down. */
    static Marks leave(School school, List<Marked> people, List<String> ids) {
        var admin = school.admin();
        var room = Classroom.open(school, new People(1), 0, 1);
        var enrollments = new ArrayList<String>();
        var payments = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            var mark = people.get(i).mark();
            var seat = Map.of("customerId", ids.get(i), "classId", room.id());
            var enrollment =
                    done(admin.post("/api/enrollments", seat, mark + "key")).id();
            done(admin.post("/api/enrollments/" + enrollment + "/contract-agreement", Map.of("proof", mark + "proof")));
            enrollments.add(enrollment);
            payments.add(pay(admin, ids.get(i), enrollment, mark + "note"));
        }
        var lesson = room.sheet(1);
        var marks = new Marks(admin, people, ids, room.id(), enrollments, payments, lesson);
        marks.write("note");
        marks.askForLeave();
        marks.bringIn();
        marks.remark(school);
        return marks;
    }

    private static String pay(Client admin, String customer, String enrollment, String note) {
        var payment = Map.of(
                "customerId",
                customer,
                "enrollmentId",
                enrollment,
                "amount",
                "90.00",
                "kind",
                "TUITION",
                "method",
                "CASH",
                "note",
                note);
        var id = done(admin.post("/api/payments", payment, note + "key")).id();
        refund(admin, id, note + "refund");
        return id;
    }

    private static void refund(Client admin, String payment, String reason) {
        done(admin.post("/api/payments/" + payment + "/refunds", Map.of("amount", "30.00", "reason", reason)));
    }

    /** One sheet with a note about everybody, and once more with others. */
    private void write(String word) {
        for (var turn : List.of("first", "second")) {
            var rows = IntStream.range(0, ids.size())
                    .mapToObj(i -> Map.of(
                            "enrollmentId",
                            enrollments.get(i),
                            "note",
                            people.get(i).mark() + word + turn))
                    .toList();
            done(admin.put(Classroom.rowsOf(lesson), rows));
        }
    }

    private void askForLeave() {
        var leaves = "/api/course-records/" + lesson + "/leave-requests";
        for (int i = 0; i < ids.size(); i++) {
            var mark = people.get(i).mark();
            done(admin.post(leaves, Map.of("enrollmentId", enrollments.get(i), "reason", mark + "leave")));
            done(admin.post(leaves + "/" + enrollments.get(i) + "/decline", Map.of("reason", mark + "stay")));
        }
    }

    /** A file of the same people with a telephone number that is none, so that every line is laid aside. */
    String unusable() {
        var file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        people.forEach(
                person -> file.append("%1$sname,1%2$s,no phone,%1$smemo\n".formatted(person.mark(), person.digits())));
        return file.toString();
    }

    private void bringIn() {
        new Upload(admin, people.getFirst().mark() + " leads.csv", unusable().getBytes(StandardCharsets.UTF_8))
                .bringIn(Map.of());
    }

    /** Where nobody is named: why a class was closed, and what an export is for. */
    private void remark(School school) {
        var named = people.getFirst().mark() + "name";
        var room = Classroom.open(school, new People(2), 0, 0);
        done(admin.post("/api/classes/" + room.id() + "/closing", Map.of("reason", named + " was the last")));
        done(admin.get("/api/customers/export?format=csv&reason=" + named));
    }

    /** Everybody leaves and gets all their money back, with words about them, after they were erased. */
    void settleErased() {
        write("late");
        for (int i = 0; i < ids.size(); i++) {
            var mark = people.get(i).mark();
            done(admin.post("/api/enrollments/" + enrollments.get(i) + "/withdrawal", Map.of("reason", mark + "left")));
            refund(admin, payments.get(i), mark + "rest");
        }
    }

    private static Answer done(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("not done: " + answer);
        }
        return answer;
    }
}
