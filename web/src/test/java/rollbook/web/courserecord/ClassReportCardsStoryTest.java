package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.web.testing.Asker;

/** The report cards of a class of two hundred: as programs get them, and as they are printed. */
class ClassReportCardsStoryTest extends LessonStory {

    private static final int STUDENTS = 200;
    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b(?!s)");

    private String teaching = "";
    private Asker he;
    private ClassId python;

    @BeforeEach
    void he_teaches_many() {
        teaching = hire(Role.LECTURER);
        he = nobody.logIn(teaching, PASSWORD);
        python = anEnrolledClass(STUDENTS, me(he));
        he.post("/api/course-records/" + aLesson(he, python, 1) + "/study-records", "{}")
                .expect(200);
        sees(he, cards());
    }

    @Test
    void everybody_has_a_card_page_by_page_and_in_one_file() {
        var second = he.get(cards() + "?page=2&size=100").expect(200).json();
        assertThat(second.path("total").intValue()).isEqualTo(STUDENTS);
        assertThat(second.path("items").size()).isEqualTo(100);
        assertThat(second.path("items").path(0).path("records").size()).isEqualTo(1);

        var file = he.get(cards() + "/pdf").expect(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(PAGE.matcher(file.body()).results().count()).isEqualTo(STUDENTS);
    }

    @Test
    void they_are_for_those_who_teach_the_class_and_the_boss() {
        a(Role.BOSS).get(cards()).expect(200);
        another(Role.LECTURER).get(cards()).expectProblem(404, "classlist/no-such-class");
        another(Role.LECTURER).get(cards() + "/pdf").expectProblem(404, "classlist/no-such-class");
        a(Role.CONSULTANT).get(cards() + "/pdf").expectProblem(403, "request/not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,全班成绩单,200 份成绩单", "en,Report cards,200 report cards", "ru,Табели,200 табелей"})
    void the_page_of_the_class_leads_to_them_in_three_languages(String language, String title, String counted) {
        var visitor = visitor(teaching);
        var page = "/classes/" + python + "/report-cards";

        visitor.get("/classes/" + python, "Accept-Language", language)
                .expect(200)
                .shows(page, title);
        visitor.get(page, "Accept-Language", language)
                .expect(200)
                .shows(title, counted, page + "/pdf", "id=\"card-99\"", page + "?size=100&amp;page=2")
                .lacks("id=\"card-100\"");
        assertThat(visitor.get(page + "/pdf").expect(200).html()).startsWith("%PDF-");
        visitor(Role.LECTURER).get(page).expect(404);
    }

    private String cards() {
        return "/api/classes/" + python + "/report-cards";
    }
}
