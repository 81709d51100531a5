package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Visitor;

/** The console while the program cannot keep up. */
class NotNowStoryTest extends HttpStory {

    private static final Pattern NEW_ID = Pattern.compile("name=\"customerId\" value=\"([^\"]+)\"");

    private Visitor consultant;

    @BeforeEach
    void she_logs_in() {
        consultant = visitor(Role.CONSULTANT);
    }

    @Test
    void a_form_that_cannot_be_taken_now_is_shown_again_and_can_be_sent_again() {
        var id = consultant.get("/customers/new").first(NEW_ID);
        var phone = "139%08d".formatted(number());
        String[] typed = {
            "customerId", id, "name", "not now 李雷", "phone", phone, "claim", "on", "next", "/customers/" + id
        };

        whileNothingIsTaken(() -> consultant
                .post("/customers", typed)
                .expect(503)
                .shows("Just now too much is going on.", "value=\"not now 李雷\"", id));

        assertThat(consultant.post("/customers", typed).expect(200).address()).isEqualTo("/customers/" + id);
    }

    @Test
    void a_form_of_which_nobody_can_say_whether_it_was_taken_keeps_what_was_typed() {
        var id = consultant.get("/customers/new").first(NEW_ID);
        String[] typed = {"customerId", id, "name", "who knows 李雷", "phone", "139%08d".formatted(number())};

        whileCommandsEndIn(
                new OutcomeUnknown(new TimeoutException()),
                () -> consultant
                        .post("/customers", typed)
                        .expect(503)
                        .shows("We cannot say whether it was stored.", "value=\"who knows 李雷\"", id));
    }

    @Test
    void a_button_that_does_nothing_now_can_be_pressed_again() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var page = "/customers/" + id;

        whileNothingIsTaken(() -> consultant
                .post("/customers/claims", "customerIds", id, "next", page)
                .expect(503)
                .shows("Just now too much is going on.", "Nothing was stored.", "action=\"/customers/claims\"")
                .shows("name=\"customerIds\" value=\"" + id + "\"", "name=\"next\" value=\"" + page + "\"")
                .lacks("What you did is stored", "data-again"));

        consultant.post("/customers/claims", "customerIds", id, "next", page).shows("1 customer is yours now");
    }

    @Test
    void what_was_typed_is_kept_where_the_form_itself_cannot_be_shown() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var page = "/customers/" + id;

        whileFilesStandStill(() -> {
            consultant
                    .post("/customers/claims", "customerIds", id, "next", page)
                    .expect(503);
            consultant
                    .post(page, "version", "1", "name", "typed \"李雷\"", "phone", "13912345678")
                    .expect(503)
                    .shows("Nothing was stored.", "action=\"" + page + "\"", "value=\"typed &quot;李雷&quot;\"")
                    .lacks("What you did is stored");
        });
    }

    @Test
    void a_no_is_not_called_stored_while_the_lists_catch_up() {
        var id = aCustomer();
        var taken = aCustomer();
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(taken)).expect(200);
        sees(admin, "/api/customers/" + taken);
        var page = "/customers/" + id;

        whileFilesStandStill(() -> {
            consultant
                    .post("/customers/claims", "customerIds", id, "next", "/customers?scope=MINE")
                    .expect(200);
            consultant
                    .post("/customers/claims", "customerIds", taken, "next", page)
                    .expect(503)
                    .shows("The lists are still catching up.", "data-again")
                    .lacks("What you did is stored");
        });

        sees(admin, "/api/customers/" + id);
        consultant.get(page).expect(200).shows("Somebody was faster.");
    }

    @Test
    void what_was_done_is_said_once_the_lists_show_it() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var page = "/customers/" + id;

        whileFilesStandStill(() -> {
            var early = consultant.post("/customers/claims", "customerIds", id, "next", page);
            assertThat(early.expect(503).address()).isEqualTo(page);
            early.shows("What you did is stored", "href=\"" + page + "\" data-again=\"2\"")
                    .lacks("1 customer is yours now");
            consultant.get(page).expect(503).lacks("1 customer is yours now");
        });

        sees(admin, "/api/customers/" + id);
        consultant.get(page).expect(200).shows("1 customer is yours now");
        consultant.get(page).expect(200).lacks("1 customer is yours now");
    }

    @Test
    void who_does_not_wait_for_a_list_that_stands_still_sees_it_as_it_is() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var page = "/customers/" + id;

        whileFilesStandStill(() -> {
            consultant
                    .post("/customers/claims", "customerIds", id, "next", page)
                    .expect(503);
            var old = consultant.post("/as-it-is", "next", page);
            assertThat(old.expect(200).address()).isEqualTo(page);
            old.shows("1 customer is yours now", "In the pool");
        });
    }

    private void whileFilesStandStill(Runnable story) {
        var files = "/api/operations/processors/customer-file";
        admin.post(files + "/pause", "{}").expect(200);
        try {
            story.run();
        } finally {
            admin.post(files + "/start", "{}").expect(200);
        }
    }
}
