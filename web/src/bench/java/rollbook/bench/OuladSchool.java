package rollbook.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The Open University's year, lived through over HTTP: an assessment is a lesson with homework, and its scores are one sheet. */
final class OuladSchool {

    private static final int PARTS = 4;

    private final Client admin;
    private final OuladTimes times;
    private final Verdict verdict;
    private final Map<String, String> catalog = new HashMap<>();
    private final Map<String, String> customers = new ConcurrentHashMap<>();
    private final Map<String, String> classes = new ConcurrentHashMap<>();
    private final Map<String, String> enrollments = new ConcurrentHashMap<>();
    private final Map<String, String> lessons = new ConcurrentHashMap<>();

    OuladSchool(Client admin, OuladTimes times, Verdict verdict) {
        this.admin = admin;
        this.times = times;
        this.verdict = verdict;
    }

    /** What the school calls a class, e.g. {@code BBB 2013J}. */
    String classId(String name) {
        return known(classes, name);
    }

    /** What the school calls the lesson of an assessment. */
    String lesson(String assessment) {
        return known(lessons, assessment);
    }

    /** What the school calls somebody's place in a class. */
    String enrollment(String name, String student) {
        return known(enrollments, name + "/" + student);
    }

    void liveThrough(List<OuladClass> year) {
        var students = year.stream()
                .flatMap(each -> each.students().stream())
                .map(OuladClass.Student::number)
                .distinct()
                .toList();
        times.stretch("customers", students.size(), i -> register(students.get(i)));
        year.forEach(this::open);
        var turns =
                year.stream().mapToInt(each -> each.assessments().size()).max().orElse(0);
        var largest = fillLargest(year);
        for (int turn = 0; turn <= turns; turn++) {
            var now = turn;
            var coming = mixed(year, each -> now == 0 && each.equals(largest) ? List.of() : each.coming(now));
            times.stretch("enrolments", coming.size(), i -> enroll(coming.get(i)));
            var going = mixed(year, each -> each.going(now));
            times.stretch("withdrawals", going.size(), i -> withdraw(going.get(i)));
            var due = year.stream()
                    .filter(each -> now < each.assessments().size())
                    .toList();
            times.stretch("rows of sheets", due.size(), i -> record(due.get(i), now));
            times.stretch("scores", due.size(), i -> save(due.get(i), now));
        }
    }

    /** The largest class is filled by itself, in parts: whether a seat takes longer where many sit shows in the last. */
    private OuladClass fillLargest(List<OuladClass> year) {
        var largest = year.stream()
                .reduce((one, other) -> one.students().size() < other.students().size() ? other : one)
                .orElseThrow();
        var coming = mixed(List.of(largest), each -> each.coming(0));
        var part = coming.size() / PARTS;
        for (int i = 0; i < PARTS; i++) {
            var from = i * part;
            var size = i == PARTS - 1 ? coming.size() - from : part;
            times.stretch(
                    "enrolments into %s, where %,d sit".formatted(largest.name(), from),
                    size,
                    at -> enroll(coming.get(from + at)));
        }
        return largest;
    }

    /** Somebody of one class. */
    private record Place(OuladClass of, OuladClass.Student student) {

        String key() {
            return of.name() + "/" + student.number();
        }
    }

    /** One for each class, then the next for each: people do not come to a school class by class. */
    private static List<Place> mixed(List<OuladClass> year, Function<OuladClass, List<OuladClass.Student>> whom) {
        var lists = year.stream()
                .map(each -> whom.apply(each).stream()
                        .map(student -> new Place(each, student))
                        .toList())
                .toList();
        var longest = lists.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(i -> lists.stream().filter(list -> i < list.size()).map(list -> list.get(i)))
                .toList();
    }

    private int register(String student) {
        var person = Map.of("shortName", student, "email", "s%s@students.example.org".formatted(student));
        customers.put(student, made("/api/customers", person));
        return 1;
    }

    private void open(OuladClass one) {
        var branch = catalog.computeIfAbsent("", _ -> made("/api/branches", Map.of("name", "Milton Keynes")));
        var price = Map.of("amount", "500.00", "currency", "CNY");
        var course = catalog.computeIfAbsent(
                one.course(), name -> made("/api/courses", Map.of("name", name, "price", price, "periodMonths", 9)));
        var plan = new LinkedHashMap<String, Object>();
        plan.put("branchId", branch);
        plan.put("courseId", course);
        plan.put("type", "ONLINE");
        plan.put("semester", one.semester());
        plan.put("teacherIds", List.of());
        plan.put("startDate", one.begins().toString());
        plan.put("endDate", one.begins().plusDays(one.days()).toString());
        classes.put(one.name(), made("/api/classes", plan));
    }

    private int enroll(Place place) {
        var body = Map.of(
                "customerId",
                known(customers, place.student().number()),
                "classId",
                classId(place.of().name()));
        enrollments.put(place.key(), made("/api/enrollments", body));
        return 1;
    }

    private int withdraw(Place place) {
        var id = known(enrollments, place.key());
        done(admin.post("/api/enrollments/" + id + "/withdrawal", Map.of("reason", "unregistered")));
        return 1;
    }

    private int record(OuladClass one, int turn) {
        var assessment = one.assessments().get(turn);
        var title = assessment.type() + " " + assessment.id();
        var lesson = new LinkedHashMap<String, Object>();
        lesson.put("dayNumber", turn + 1);
        lesson.put("date", one.dayOf(assessment).toString());
        lesson.put("outline", title);
        lesson.put("homework", Map.of("title", title, "content", "weight " + assessment.weight()));
        lessons.put(assessment.id(), made("/api/classes/" + classId(one.name()) + "/course-records", lesson));
        var made = done(admin.post(Classroom.rowsOf(lesson(assessment.id())), Map.of()))
                .body()
                .path("total")
                .asInt();
        verdict.equal(one.rows(turn), made, "a sheet has a row for everybody who sits in the class then");
        return made;
    }

    private int save(OuladClass one, int turn) {
        var assessment = one.assessments().get(turn);
        var rows = new ArrayList<Map<String, String>>();
        assessment
                .scores()
                .forEach((student, score) -> rows.add(
                        Map.of("enrollmentId", enrollment(one.name(), student), "score", OuladClass.mark(score))));
        done(admin.put(Classroom.rowsOf(lesson(assessment.id())), rows));
        return rows.size();
    }

    private String made(String path, Object body) {
        return done(admin.post(path, body)).id();
    }

    private Answer done(Answer answer) {
        verdict.holds(answer.ok(), "what is asked for is done", answer);
        if (!answer.ok()) {
            throw new IllegalStateException("not done: " + answer);
        }
        return answer;
    }

    private static String known(Map<String, String> ids, String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("nobody has made " + name);
        }
        return id;
    }
}
