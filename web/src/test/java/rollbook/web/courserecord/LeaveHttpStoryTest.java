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

    @Test
    void who_has_seen_the_requests_otherwise_is_told_how_they_stand() {
        var sheet = aSheet(1);
        var lesson = sheet.replace("/study-records", "");
        var leaves = lesson + "/leave-requests";
        var one = id(he.get(sheet, "Position", latest()), 0);
        var other = id(he.get(sheet, "Position", latest()), 1);
        var asked = he.post(leaves, "{\"enrollmentId\":\"%s\",\"reason\":\"婚礼\"}".formatted(one))
                .expect(201);
        var seen = tag(leaves);
        assertThat(seen).isEqualTo(asked.header("ETag")).isEqualTo(tag(asked.header("Location")));

        he.post(leaves, "{\"enrollmentId\":\"%s\",\"reason\":\"生病\"}".formatted(other))
                .expect(201);

        var grant = asked.header("Location") + "/grant";
        var stale = he.post(grant, "{}", "If-Match", seen).expectProblem(412, "request/stale");
        assertThat(stale.json().path("current").path("items")).hasSize(2);
        assertThat("\"%d\""
                        .formatted(stale.json().path("current").path("version").longValue()))
                .isEqualTo(tag(leaves));
        he.post(grant, "{}", "If-Match", tag(leaves)).expect(200);
        he.post(leaves + "/" + other + "/decline", "{\"reason\":\"考试\"}", "If-Match", "*")
                .expect(200);
        he.post(leaves + "/" + one + "/grant", "{}").expect(200);
    }

    @Test
    void a_request_can_be_looked_at_alone() {
        var sheet = aSheet(1);
        var leaves = sheet.replace("/study-records", "/leave-requests");
        var one = id(he.get(sheet, "Position", latest()), 0);
        he.get(leaves + "/" + one).expectProblem(404, "courserecord/no-such-leave-request");
        var asked = he.post(leaves, "{\"enrollmentId\":\"%s\",\"reason\":\"婚礼\"}".formatted(one))
                .expect(201);

        var told =
                he.get(asked.header("Location"), "Position", asked.position()).expect(200);

        assertThat(told.text("enrollmentId")).isEqualTo(one);
        assertThat(told.text("reason")).isEqualTo("婚礼");
        assertThat(told.text("state")).isEqualTo("REQUESTED");
    }

    private String tag(String path) {
        return he.get(path, "Position", latest()).expect(200).header("ETag");
    }
}
