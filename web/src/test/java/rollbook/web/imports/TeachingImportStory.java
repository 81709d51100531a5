package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;
import tools.jackson.databind.JsonNode;

/** A school with a branch and a course, into which classes, students and marks come from files. */
abstract class TeachingImportStory extends HttpStory {

    protected String branch = "";
    protected String course = "";

    @BeforeEach
    void offer() {
        branch = "Campus " + number();
        course = "Course " + number();
        admin.post("/api/branches", "{\"name\":\"%s\"}".formatted(branch)).expect(201);
        admin.post("/api/courses", """
            {"name":"%s","price":{"amount":"9800.00","currency":"CNY"},"periodMonths":6}\
            """.formatted(course)).expect(201);
        sees(admin, "/api/courses");
    }

    protected String aClass(int seats) {
        var offer = admin.get("/api/classes?size=1", "Position", latest()).expect(200);
        assertThat(offer.json().path("items").isArray()).isTrue();
        var file = "branchId,courseId,semester,type,startDate,capacity\n%s,%s,%d,WEEKEND,2026-03-01,%d\n"
                .formatted(branch, course, number(), seats);
        counts(imported("/api/classes/imports", file, "{}"), 1, 0, 0, 0);
        return classes().path("items").path(0).path("id").asString();
    }

    protected JsonNode classes() {
        return admin.get("/api/classes?q=" + course.replace(" ", "%20"), "Position", latest())
                .expect(200)
                .json();
    }

    protected String aCustomer(String qq) {
        return a(Role.MANAGER)
                .post("/api/customers", "{\"name\":\"学员\",\"qq\":\"%s\"}".formatted(qq))
                .expect(201)
                .text("id");
    }

    protected String enrolled(String qq, String classId) {
        var id = aCustomer(qq);
        admin.post("/api/enrollments", "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(id, classId))
                .expect(201);
        return id;
    }

    protected String code(String id) {
        var customer = admin.get("/api/customers/" + id, "Position", latest());
        return customer.status() == 200
                ? customer.text("code")
                : admin.get("/api/classes/" + id, "Position", latest())
                        .expect(200)
                        .text("code");
    }

    protected int seated(String classId) {
        return admin.get("/api/classes/" + classId, "Position", latest())
                .json()
                .path("seated")
                .intValue();
    }

    protected String enrollment(String customer, String classId) {
        return admin.get("/api/enrollments?customerId=%s&classId=%s".formatted(customer, classId), "Position", latest())
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    protected Told imported(String where, String file, String options) {
        return imported(admin, where, file, options);
    }

    protected static Told imported(Asker asker, String where, String file, String options) {
        var begun = asker.upload(where, "file.csv", file, options).expect(202);
        return ended(asker, where + "/" + begun.text("importId"), begun.position());
    }

    protected Told undone(String where, Told imported) {
        var one = where + "/" + imported.text("id");
        return ended(admin, one, admin.post(one + "/undo", "{}").expect(200).position());
    }

    protected static Told ended(Asker asker, String one, String position) {
        while (true) {
            var told = asker.get(one, "Position", position).expect(200);
            if (!told.text("state").equals("RUNNING") && !told.text("state").equals("UNDOING")) {
                return told;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    protected static void counts(Told ended, int created, int updated, int skipped, int failed) {
        assertThat(ended.json().path("reason").isNull()).as(ended.body()).isTrue();
        assertThat(new int[] {
                    ended.json().path("created").intValue(),
                    ended.json().path("updated").intValue(),
                    ended.json().path("skipped").intValue(),
                    ended.json().path("failed").intValue()
                })
                .as(ended.body())
                .containsExactly(created, updated, skipped, failed);
    }
}
