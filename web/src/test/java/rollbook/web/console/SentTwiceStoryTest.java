package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Who presses a button twice, or sends a form once more because no answer came, makes one thing. */
class SentTwiceStoryTest extends HttpStory {

    private static final Pattern OWN = Pattern.compile("name=\"own\" value=\"([^\"]+)\"");

    private Visitor consultant;
    private String page = "";

    @BeforeEach
    void she_has_a_customer() {
        consultant = visitor(Role.CONSULTANT);
        consultant.get("/");
        page = claims();
    }

    private String claims() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var claimed = "/customers/" + id;
        consultant.post("/customers/claims", "customerIds", id, "next", claimed).expect(200);
        return claimed;
    }

    @Test
    void a_note_is_written_once() {
        var own = consultant.get(page).first(OWN);

        writes("called, call again", own).expect(200);
        writes("called, call again", own).expect(200);

        assertThat(stored("followUps")).isOne();
        assertThat(consultant.last().first(OWN)).isNotEqualTo(own);
    }

    @Test
    void another_note_on_a_form_that_was_stored_is_a_second_one() {
        var own = consultant.get(page).first(OWN);
        writes("the first", own).expect(200);

        writes("the second", own).expect(422).shows("What was on this form before is stored already.", "the second");
        var another = consultant.last().first(OWN);
        assertThat(another).isNotEqualTo(own);

        writes("the second", another).expect(200).shows("the first", "the second");
    }

    @Test
    void what_is_written_never_takes_the_place_of_what_another_file_says() {
        writes("about the first", consultant.get(page).first(OWN)).expect(200);
        var note = file().path("followUps").path(0).path("id").asString();

        page = claims();
        writes("about the other", note).expect(200).shows("about the other");

        var first = a(Role.BOSS).get("/api/follow-ups/" + note, "Position", latest());
        assertThat(first.text("content")).isEqualTo("about the first");
    }

    @Test
    void a_contact_is_added_once() {
        var own = consultant.get(page + "/contacts/new").first(OWN);
        String[] mother = {"own", own, "name", "韩母", "relation", "mother", "phone", "13911112222"};

        consultant.post(page + "/contacts", mother).expect(200);
        consultant.post(page + "/contacts", mother).expect(200);

        assertThat(stored("contacts")).isOne();
    }

    private int stored(String kind) {
        return file().path(kind).size();
    }

    private JsonNode file() {
        return a(Role.BOSS).get("/api" + page, "Position", latest()).expect(200).json();
    }

    private Visitor.Seen writes(String content, String own) {
        return consultant.post(page + "/follow-ups", "own", own, "content", content, "intention", "NO_PLAN");
    }
}
