package rollbook.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rollbook.web.testing.StudentStory;
import tools.jackson.databind.JsonNode;

/** Attendance is put right weeks later: everything that hangs on it follows, and what was known before can still be seen. */
class CorrectedAttendanceStoryTest extends StudentStory {

    @Test
    void hours_averages_and_report_card_follow_and_both_states_stay_visible() {
        bought("{\"hours\":2,\"boughtOn\":\"2026-03-01\"}");
        marked(aLesson(1), "PRESENT", "A");
        marked(aLesson(2), "LATE", "COPY");
        var third = aLesson(3);
        marked(third, "ABSENT", "D");

        assertThat(hours("").path("debt").intValue()).isEqualTo(1);
        assertThat(hours("").path("warning").asString()).isEqualTo("DEBT");
        assertThat(line().path("average").path("mean").doubleValue()).isEqualTo(-20);
        assertThat(line().path("attendance").path("rate").doubleValue()).isEqualTo(0.6667);
        assertThat(card("").path("attendance").path("absent").intValue()).isEqualTo(1);
        assertThat(card("").path("hours").path("debt").intValue()).isEqualTo(1);

        var before = Instant.now();
        marked(third, "ON_LEAVE", "NA");

        assertThat(hours("").path("debt").intValue()).isZero();
        assertThat(hours("").path("used").intValue()).isEqualTo(2);
        assertThat(hours("").path("warning").asString()).isEqualTo("NONE_LEFT");
        assertThat(line().path("average").path("mean").doubleValue()).isEqualTo(-5);
        assertThat(line().path("average").path("scored").intValue()).isEqualTo(2);
        assertThat(line().path("attendance").path("rate").doubleValue()).isEqualTo(1);
        var now = card("");
        assertThat(now.path("attendance").path("absent").intValue()).isZero();
        assertThat(now.path("attendance").path("onLeave").intValue()).isEqualTo(1);
        assertThat(now.path("average").path("mean").doubleValue()).isEqualTo(-5);
        assertThat(now.path("hours").path("debt").intValue()).isZero();

        var known = "?asOf=" + before;
        assertThat(hours(known).path("debt").intValue()).isEqualTo(1);
        assertThat(hours(known).path("lessons").get(0).path("attendance").asString())
                .isEqualTo("ABSENT");
        var then = card(known);
        assertThat(then.path("attendance").path("absent").intValue()).isEqualTo(1);
        assertThat(then.path("average").path("mean").doubleValue()).isEqualTo(-20);
        assertThat(then.path("hours").path("debt").intValue()).isEqualTo(1);
        assertThat(then.path("records").get(2).path("attendance").asString()).isEqualTo("ABSENT");

        var history = teacher.get(third + "/" + enrollment + "/history", "Position", latest())
                .expect(200)
                .json()
                .path("items");
        assertThat(history.valueStream()
                        .filter(item -> item.path("cell").asString().equals("ATTENDANCE"))
                        .map(item -> item.path("after").asString()))
                .containsExactly("ABSENT", "ON_LEAVE");
    }

    private JsonNode hours(String parameters) {
        return teacher.get(hours() + parameters, "Position", latest())
                .expect(200)
                .json();
    }

    private JsonNode card(String parameters) {
        return teacher.get("/api/enrollments/" + enrollment + "/report-card" + parameters, "Position", latest())
                .expect(200)
                .json();
    }

    private JsonNode line() {
        return teacher.get("/api/classes/" + classId + "/attendance", "Position", latest())
                .expect(200)
                .json()
                .path("students")
                .get(0);
    }
}
