package rollbook.web.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Being away with leave, and making up for it. */
class LeaveHttpStoryTest extends TaughtClass {

    @Test
    void who_is_away_asks_for_leave_and_makes_up_for_it() {
        var sheet = aSheet(1);
        var missed = sheet.replace("/study-records", "");
        var other = aLesson(he, python, 2);
        var one = id(he.get(sheet, "Position", latest()), 0);

        he.post(missed + "/leave-requests", "{\"enrollmentId\":\"%s\",\"reason\":\"婚礼\"}".formatted(one))
                .expect(201);
        he.post(missed + "/leave-requests/" + one + "/grant", "{}").expect(200);
        he.post(missed + "/leave-requests/" + one + "/decline", "{\"reason\":\"no\"}")
                .expectProblem(409, "courserecord/leave-settled");
        assertThat(attendance(he.get(sheet, "Position", latest()))).isEqualTo("ON_LEAVE");

        var arranged = he.post(sheet + "/" + one + "/make-up", "{\"courseRecordId\":\"%s\"}".formatted(other))
                .expect(200);
        var leaves = he.get(missed + "/leave-requests", "Position", arranged.position())
                .expect(200)
                .json();
        assertThat(leaves.path("items").get(0).path("state").asString()).isEqualTo("GRANTED");
        assertThat(leaves.path("items").get(0).path("madeUpIn").asString()).isEqualTo(other);
        var guest = he.get("/api/course-records/" + other + "/study-records", "Position", arranged.position())
                .json()
                .path("items")
                .get(0);
        assertThat(guest.path("guest").booleanValue()).isTrue();
    }
}
