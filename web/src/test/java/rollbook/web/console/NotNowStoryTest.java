package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import rollbook.api.Overloaded;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Visitor;

/** The console while the program cannot keep up. */
class NotNowStoryTest extends HttpStory {

    private static final Pattern NEW_ID = Pattern.compile("name=\"customerId\" value=\"([^\"]+)\"");

    @Autowired
    private CommandBus commands;

    private Visitor consultant;

    @BeforeEach
    void she_logs_in(@Autowired Environment environment) {
        var base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        consultant = new Visitor(base).logIn(hire(Role.CONSULTANT), PASSWORD);
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
    void a_button_that_does_nothing_now_says_so_where_it_stands() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var page = "/customers/" + id;

        whileNothingIsTaken(() -> {
            var back = consultant.post("/customers/claims", "customerIds", id, "next", page);
            assertThat(back.expect(200).address()).isEqualTo(page);
            back.shows("Just now too much is going on.").lacks("What you did is stored");
        });

        consultant.post("/customers/claims", "customerIds", id, "next", page).shows("1 customer is yours now");
    }

    @Test
    void what_was_done_is_said_once_the_lists_show_it() {
        var id = aCustomer();
        sees(admin, "/api/customers/" + id);
        var page = "/customers/" + id;
        admin.post("/api/operations/processors/customer-file/pause", "{}").expect(200);
        try {
            var early = consultant.post("/customers/claims", "customerIds", id, "next", page);
            assertThat(early.expect(503).address()).isEqualTo(page);
            early.shows("What you did is stored", "href=\"" + page + "\" data-again=\"2\"")
                    .lacks("1 customer is yours now");
            consultant.get(page).expect(503).lacks("1 customer is yours now");
        } finally {
            admin.post("/api/operations/processors/customer-file/start", "{}").expect(200);
        }

        sees(admin, "/api/customers/" + id);
        consultant.get(page).expect(200).shows("1 customer is yours now");
        consultant.get(page).expect(200).lacks("1 customer is yours now");
    }

    private void whileNothingIsTaken(Runnable story) {
        try (var _ = commands.registerDispatchInterceptor(_ -> (_, _) -> {
            throw new Refused(new Overloaded());
        })) {
            story.run();
        }
    }
}
