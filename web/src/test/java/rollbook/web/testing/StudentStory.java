package rollbook.web.testing;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import rollbook.api.Role;

/** A student in a class that somebody teaches, held by a consultant of their own. */
public abstract class StudentStory extends HttpStory {

    protected static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    protected String teaching = "";
    protected String selling = "";
    protected Asker teacher;
    protected Asker consultant;
    protected String classId = "";
    protected String customer = "";
    protected String enrollment = "";

    @BeforeEach
    protected void a_student_sits_in_a_class() {
        teaching = hire(Role.LECTURER);
        selling = hire(Role.CONSULTANT);
        teacher = nobody.logIn(teaching, PASSWORD);
        consultant = nobody.logIn(selling, PASSWORD);
        classId = aClass();
        customer = aCustomer();
        consultant.post("/api/customers/claims", claimOf(customer)).expect(200);
        enrollment = enrolled(classId);
    }

    /** The student takes a seat; the id of the enrolment. */
    protected String enrolled(String inClass) {
        return consultant
                .post("/api/enrollments", "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(customer, inClass))
                .expect(201)
                .text("id");
    }

    /** A class of the teacher's. */
    protected String aClass() {
        var branch = admin.post("/api/branches", "{\"name\":\"沙河 %d\"}".formatted(number()))
                .expect(201)
                .text("id");
        var course =
                admin.post("/api/courses", """
                    {"name":"Python %d","price":{"amount":"9800.00","currency":"CNY"},"periodMonths":6}\
                    """.formatted(number())).expect(201).text("id");
        return admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":7,"teacherIds":["%s"],
             "startDate":"2026-03-02","capacity":30}\
            """.formatted(
                                branch, course, teacher.get("/api/staff/me").text("id")))
                .expect(201)
                .text("id");
    }

    /** A lesson with the sheet of its students; its address. */
    protected String aLesson(int day) {
        var lesson = teacher.post(
                        "/api/classes/" + classId + "/course-records",
                        "{\"dayNumber\":%d,\"date\":\"%s\",\"outline\":\"变量\",\"homework\":null}"
                                .formatted(day, MONDAY.plusDays(day)))
                .expect(201)
                .text("id");
        teacher.post("/api/course-records/" + lesson + "/study-records", "{}").expect(200);
        return "/api/course-records/" + lesson + "/study-records";
    }

    /** What the student did in a lesson. */
    protected Told marked(String sheet, String attendance, String score) {
        return teacher.put(sheet, """
            [{"enrollmentId":"%s","attendance":"%s","score":"%s"}]
            """.formatted(enrollment, attendance, score)).expect(200);
    }

    protected String hours() {
        return "/api/enrollments/" + enrollment + "/hours";
    }

    /** A package; its id. */
    protected String bought(String body) {
        return a(Role.FINANCE).post(hours(), body).expect(201).text("id");
    }
}
