package rollbook.web.courserecord;

import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.web.testing.Asker;
import rollbook.web.testing.Classroom;
import rollbook.web.testing.HttpStory;

/** A class with its students, as the log tells it; what is done in it is asked for over HTTP. */
abstract class LessonStory extends HttpStory {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private EventStore log;

    /** A class of so many, taught by these. */
    protected ClassId aClass(int students, StaffId... teachers) {
        return new Classroom(log).open(students, teachers);
    }

    /** The same with the enrolments of those who sit in it. */
    protected ClassId anEnrolledClass(int students, StaffId... teachers) {
        return new Classroom(log).openEnrolled(students, teachers);
    }

    /** One more comes into a class that so many things have happened to. */
    protected EnrollmentId joins(ClassId id, long version, String name) {
        return new Classroom(log).joins(id, version, name);
    }

    protected static StaffId me(Asker asker) {
        return new StaffId(asker.get("/api/staff/me").expect(200).text("id"));
    }

    /** A lesson of a class; its id. */
    protected static String aLesson(Asker teacher, ClassId classId, int day) {
        return teacher.post(
                        "/api/classes/" + classId + "/course-records",
                        "{\"dayNumber\":%d,\"date\":\"%s\",\"outline\":\"变量\",\"homework\":null}"
                                .formatted(day, MONDAY.plusDays(day)))
                .expect(201)
                .text("id");
    }
}
