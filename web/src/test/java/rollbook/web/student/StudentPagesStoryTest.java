package rollbook.web.student;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;
import rollbook.web.testing.StudentStory;

/** One student, as everybody sees them who may see something of them. */
class StudentPagesStoryTest extends StudentStory {

    private String page = "";

    @BeforeEach
    void they_study() {
        page = "/students/" + customer;
    }

    @Test
    void who_teaches_sees_marks_and_hours_and_no_money() {
        studied();

        visitor(teaching)
                .get(page)
                .expect(200)
                .shows("李雷", "Day 1", "A+", "50%", "In debt", card(), hoursPage())
                .lacks("/enrollments/" + enrollment + "/money");
    }

    @Test
    void who_sells_sees_hours_and_money_and_no_marks() {
        studied();

        visitor(selling)
                .get(page)
                .expect(200)
                .shows("李雷", hoursPage(), "/enrollments/" + enrollment + "/money")
                .lacks("A+", card());
    }

    @Test
    void nobody_elses_students_are_seen() {
        studied();

        visitor(hire(Role.LECTURER))
                .get(page)
                .expect(200)
                .shows("Not in any class yet")
                .lacks("李雷");
        visitor(hire(Role.CONSULTANT)).get(page).expect(200).lacks("李雷", hoursPage());
    }

    @Test
    void the_report_card_opens_from_the_class_and_from_the_student_and_prints() {
        studied();
        var he = visitor(teaching);
        he.get("/classes/" + classId + "/attendance").shows(card(), page);

        he.get(card())
                .expect(200)
                .shows("Report card", "Present 1, late 0, left early 0, absent 1, on leave 0", "50%", "over 1 score")
                .shows(card() + "/pdf");
        he.get(card() + "?asOf=2026-01-01T00:00").expect(200).shows("As known on", "No lessons yet");
        var pdf = he.get(card() + "/pdf").expect(200);
        assertThat(pdf.html()).startsWith("%PDF-");
        visitor(hire(Role.LECTURER)).get(card()).expect(404);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,成绩单,已签到 1", "en,Report card,Present 1", "ru,Табель,Присутствий 1"})
    void it_speaks_three_languages(String language, String title, String counted) {
        studied();

        visitor(teaching).get(card(), "Accept-Language", language).expect(200).shows(title, counted);
        visitor(teaching).get(page, "Accept-Language", language).expect(200).shows(title);
        visitor(teaching).get("/students/nobody", "Accept-Language", language).expect(200);
    }

    /** One lesson attended and marked, one missed, one hour bought. */
    private void studied() {
        bought("{\"hours\":1}");
        marked(aLesson(1), "PRESENT", "A_PLUS");
        marked(aLesson(2), "ABSENT", "NA");
        sees(teacher, hours());
        sees(teacher, "/api/classes/" + classId + "/attendance");
    }

    private String card() {
        return "/enrollments/" + enrollment + "/report-card";
    }

    private String hoursPage() {
        return "/enrollments/" + enrollment + "/hours";
    }
}
