package rollbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.bench.Deed.Kind;
import rollbook.bench.Deed.Outcome;

/** Who held one customer after whom, by what was asked and answered when. */
class TurnsTest {

    private static final String ONE_HOLDER = "a customer is claimed out of the pool, and given back by who holds them";
    private static final String ORDER = "what was answered before another was asked stands before it in the log";
    private static final String REFUSAL = "a claim is refused only while somebody else holds the customer";

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Happening> history = new ArrayList<>();

    @Test
    void claims_and_releases_that_follow_one_another_are_right() {
        asked(Kind.CLAIM, "ann", 10, 20, Outcome.OK);
        asked(Kind.CLAIM, "bob", 15, 40, Outcome.REFUSED);
        asked(Kind.RELEASE, "ann", 30, 50, Outcome.OK);
        asked(Kind.CLAIM, "bob", 45, 60, Outcome.OK);
        claimed("ann");
        released("ann");
        claimed("bob");

        assertThat(broken()).isEmpty();
    }

    @Test
    void two_may_not_hold_the_same_customer() {
        asked(Kind.CLAIM, "ann", 10, 20, Outcome.OK);
        asked(Kind.CLAIM, "bob", 15, 25, Outcome.OK);
        claimed("ann");
        claimed("bob");

        assertThat(broken()).containsExactly(ONE_HOLDER);
    }

    @Test
    void nobody_gives_back_whom_another_holds() {
        asked(Kind.CLAIM, "ann", 10, 20, Outcome.OK);
        asked(Kind.RELEASE, "bob", 30, 40, Outcome.OK);
        claimed("ann");
        released("bob");

        assertThat(broken()).containsExactly(ONE_HOLDER);
    }

    @Test
    void who_was_answered_before_another_asked_comes_first() {
        asked(Kind.CLAIM, "bob", 10, 20, Outcome.OK);
        asked(Kind.CLAIM, "ann", 30, 40, Outcome.OK);
        asked(Kind.RELEASE, "ann", 50, 60, Outcome.OK);
        claimed("ann");
        released("ann");
        claimed("bob");

        assertThat(broken()).containsExactly(ORDER);
    }

    @Test
    void what_was_unknown_may_happen_at_any_time_until_it_is_settled() {
        settled(Kind.CLAIM, "bob", 10, 90, Outcome.OK);
        asked(Kind.CLAIM, "ann", 30, 40, Outcome.OK);
        asked(Kind.RELEASE, "ann", 50, 60, Outcome.OK);
        claimed("ann");
        released("ann");
        claimed("bob");

        assertThat(broken()).isEmpty();
    }

    @Test
    void what_was_settled_does_not_happen_afterwards() {
        settled(Kind.CLAIM, "bob", 10, 45, Outcome.OK);
        asked(Kind.CLAIM, "ann", 30, 40, Outcome.OK);
        asked(Kind.RELEASE, "ann", 50, 60, Outcome.OK);
        claimed("ann");
        released("ann");
        claimed("bob");

        assertThat(broken()).containsExactly(ORDER);
    }

    @Test
    void who_asks_again_after_another_came_first_may_be_refused() {
        settled(Kind.CLAIM, "bob", 10, 90, Outcome.REFUSED);
        asked(Kind.CLAIM, "ann", 30, 40, Outcome.OK);
        claimed("ann");

        assertThat(broken()).isEmpty();
    }

    @Test
    void nobody_is_refused_who_was_settled_before_another_came() {
        settled(Kind.CLAIM, "bob", 10, 25, Outcome.REFUSED);
        asked(Kind.CLAIM, "ann", 30, 40, Outcome.OK);
        claimed("ann");

        assertThat(broken()).containsExactly(REFUSAL);
    }

    @Test
    void nobody_is_refused_a_customer_who_was_given_back_before() {
        asked(Kind.CLAIM, "ann", 10, 20, Outcome.OK);
        asked(Kind.RELEASE, "ann", 30, 40, Outcome.OK);
        asked(Kind.CLAIM, "bob", 50, 60, Outcome.REFUSED);
        claimed("ann");
        released("ann");

        assertThat(broken()).containsExactly(REFUSAL);
    }

    @Test
    void nobody_is_refused_for_holding_the_customer_themselves() {
        asked(Kind.CLAIM, "ann", 10, 20, Outcome.OK);
        asked(Kind.CLAIM, "ann", 30, 40, Outcome.REFUSED);
        claimed("ann");

        assertThat(broken()).containsExactly(REFUSAL);
    }

    private void asked(Kind kind, String who, long begun, long ended, Outcome outcome) {
        told(kind, who, begun, begun, ended, 1, outcome, outcome);
    }

    /** Unknown at first, and asked again at the end of this time. */
    private void settled(Kind kind, String who, long begun, long ended, Outcome outcome) {
        told(kind, who, begun, ended - 1, ended, 2, Outcome.UNKNOWN, outcome);
    }

    private void told(
            Kind kind, String who, long begun, long again, long ended, int times, Outcome first, Outcome outcome) {
        var person = new School.Consultant(who, who, new Client(URI.create("http://127.0.0.1"), "Bearer " + who));
        var answer = outcome == Outcome.OK
                ? new Answer(200, Client.JSON.createObjectNode(), 0, again, ended)
                : new Answer(
                        409,
                        Client.JSON.valueToTree(Map.of("type", "/problems/customer/already-held")),
                        0,
                        again,
                        ended);
        deeds.add(new Deed(kind, person, "c1", "", Map.of(), kind + who + begun, begun, times, first, outcome, answer));
    }

    private void claimed(String who) {
        happened("CustomerClaimed", "consultant", who);
    }

    private void released(String who) {
        happened("CustomerReleased", "formerHolder", who);
    }

    private void happened(String event, String member, String who) {
        history.add(new Happening(history.size(), "", event, Client.JSON.valueToTree(Map.of(member, who))));
    }

    private Iterable<String> broken() {
        var verdict = new Verdict();
        Turns.judge(deeds, history, verdict);
        return verdict.broken();
    }
}
