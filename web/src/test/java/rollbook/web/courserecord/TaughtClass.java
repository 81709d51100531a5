package rollbook.web.courserecord;

import org.junit.jupiter.api.BeforeEach;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.web.testing.Asker;
import rollbook.web.testing.Told;

/** A class of three and the lecturer who teaches it. */
abstract class TaughtClass extends LessonStory {

    Asker he;
    ClassId python;

    @BeforeEach
    void he_teaches_a_class() {
        he = another(Role.LECTURER);
        python = aClass(3, me(he));
    }

    String aSheet(int day) {
        var sheet = "/api/course-records/" + aLesson(he, python, day) + "/study-records";
        he.post(sheet, "{}").expect(200);
        return sheet;
    }

    static String id(Told rows, int row) {
        return rows.json().path("items").get(row).path("enrollmentId").asString();
    }

    static String attendance(Told rows) {
        return rows.expect(200).json().path("items").get(0).path("attendance").asString();
    }
}
