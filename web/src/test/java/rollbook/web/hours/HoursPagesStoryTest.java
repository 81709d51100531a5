package rollbook.web.hours;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;
import rollbook.web.testing.StudentStory;

/** Lesson hours at the console, without a line of JavaScript. */
class HoursPagesStoryTest extends StudentStory {

    private static final Pattern OWN = Pattern.compile("name=\"own\" value=\"([^\"]+)\"");
    private static final Pattern CORRECTION = Pattern.compile("href=\"([^\"?]+/correction)");

    @Test
    void hours_are_bought_on_the_enrolments_page_put_right_and_frozen() {
        var wang = visitor(selling);
        var page = "/enrollments/" + enrollment + "/hours";
        wang.get("/enrollments/" + enrollment).shows(page, "No hours have been bought");
        wang.get(page)
                .shows(page + "/new", "Hours are counted from the first package on")
                .lacks(page + "/freeze");

        var own = wang.get(page + "/new").first(OWN);
        wang.post(page, "own", own, "hours", "many").expect(422).shows("id=\"hours-wrong\"", "no number of hours");
        wang.post(page, "own", own, "hours", "", "expiresOn", "2020-01-01")
                .expect(422)
                .shows("id=\"hours-wrong\"", "Please fill this in");
        wang.post(page, "own", own, "hours", "2", "expiresOn", "2020-01-01")
                .expect(422)
                .shows("id=\"expiresOn-wrong\"", "too early");
        wang.post(page, "own", own, "hours", "2,5", "note", "gift <b>of ours</b>")
                .expect(200)
                .shows("Hours bought", "2.5 hours", "gift &lt;b&gt;of ours&lt;/b&gt;", "Only 2.5 hours are left");

        var correction = wang.last().first(CORRECTION);
        wang.get(correction).shows("value=\"2.5\"");
        wang.post(correction, "hours", "20", "reason", "").expect(422).shows("id=\"reason-wrong\"");
        wang.post(correction, "hours", "20", "reason", "miscounted").expect(200).shows("20 hours");

        wang.get(page + "/freeze");
        wang.post(page + "/freeze", "from", "2026-03-02", "reason", "ill")
                .expect(200)
                .shows("Frozen since", page + "/unfreeze");
        wang.get(page + "/unfreeze");
        wang.post(page + "/unfreeze", "on", "2026-03-01").expect(422).shows("id=\"on-wrong\"");
        wang.post(page + "/unfreeze", "on", "2026-03-09").expect(200).shows("The student studies again");
        wang.get("/enrollments/" + enrollment).shows("Left", ">20<");
    }

    @Test
    void what_was_used_stands_below_and_can_be_seen_as_it_was_known() {
        bought("{\"hours\":1}");
        marked(aLesson(1), "PRESENT", "A");
        marked(aLesson(2), "ABSENT", "NA");
        sees(a(Role.FINANCE), hours());
        var page = "/enrollments/" + enrollment + "/hours";

        visitor(teaching)
                .get(page)
                .shows("1 hour has been used that nobody has bought", "Absent", "Day 2")
                .lacks(page + "/new", page + "/freeze");
        visitor(selling).get(page).shows("Day 2").lacks("Absent");
        visitor(selling).get(page + "?asOf=2026-01-01T00:00").shows("As known on", "No hours have been bought");
    }

    @Test
    void whom_to_talk_to_is_a_list() {
        bought("{\"hours\":1}");
        marked(aLesson(1), "PRESENT", "A");
        sees(consultant, "/api/hours/warnings");
        var wang = visitor(selling);

        wang.get("/hours").shows("/enrollments/" + enrollment + "/hours", "1 student", "Used up");
        wang.get("/hours?warning=DEBT").lacks("/enrollments/" + enrollment + "/hours");
        wang.get("/").shows("href=\"/hours\"");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,所有学员课时充足", "en,Everybody has hours enough", "ru,У всех достаточно часов"})
    void an_empty_list_says_so_in_three_languages(String language, String words) {
        var wang = visitor(selling);

        wang.get("/hours", "Accept-Language", language).expect(200).shows(words);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,仅剩 2 课时", "en,Only 2 hours are left", "ru,Осталось всего 2 часа"})
    void numbers_take_their_words_in_three_languages(String language, String words) {
        bought("{\"hours\":2}");
        sees(a(Role.FINANCE), hours());
        var wang = visitor(selling);

        wang.get("/enrollments/" + enrollment + "/hours", "Accept-Language", language)
                .expect(200)
                .shows(words);
    }
}
