package rollbook.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class with its students, made over HTTP.
 *
 * @param id of the class
 * @param enrollments of its students, in the order in which they came
 */
record Classroom(Client admin, String id, List<String> enrollments) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    /** A class of so many people, beginning with the one of this number. */
    static Classroom open(School school, People people, int from, int students) {
        var admin = school.admin();
        var name = "bench " + System.nanoTime();
        var branch = made(admin.post("/api/branches", Map.of("name", name)));
        var price = Map.of("amount", "500.00", "currency", "CNY");
        var course = made(admin.post("/api/courses", Map.of("name", name, "price", price, "periodMonths", 5)));
        var id = made(admin.post(
                "/api/classes",
                Map.of(
                        "branchId",
                        branch,
                        "courseId",
                        course,
                        "type",
                        "WEEKEND",
                        "semester",
                        1,
                        "teacherIds",
                        List.of(),
                        "startDate",
                        FIRST_DAY.toString())));
        var customers = school.register(people, from, students);
        var enrollments = new String[students];
        Crowd.share(
                4,
                students,
                (_, i) -> enrollments[i] =
                        made(admin.post("/api/enrollments", Map.of("customerId", customers.get(i), "classId", id))));
        return new Classroom(admin, id, List.of(enrollments));
    }

    private static String made(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("cannot make: " + answer);
        }
        return answer.id();
    }

    Answer record(Client by, int day) {
        return by.post(
                "/api/classes/" + id + "/course-records",
                Map.of("dayNumber", day, "date", FIRST_DAY.plusDays(day).toString()));
    }

    /** A lesson without rows; its id. */
    String lesson(int day) {
        return made(record(admin, day));
    }

    /** A lesson of which everybody has a row; its id. */
    String sheet(int day) {
        var lesson = lesson(day);
        var answer = admin.post(rowsOf(lesson), Map.of());
        if (!answer.ok()) {
            throw new IllegalStateException("cannot make rows: " + answer);
        }
        return lesson;
    }

    static String rowsOf(String lesson) {
        return "/api/course-records/" + lesson + "/study-records";
    }

    /** A row as it is sent by who saw the sheet in this version. */
    static Map<String, Object> row(String enrollment, long version, Map<String, ?> cells) {
        var row = new HashMap<String, Object>();
        row.put("enrollmentId", enrollment);
        row.put("version", version);
        row.put("attendance", null);
        row.put("score", null);
        row.put("note", null);
        row.putAll(cells);
        return row;
    }
}
