package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.CAPS;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.claimed;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.hired;
import static rollbook.command.customer.CustomerStory.node;
import static rollbook.command.customer.CustomerStory.portfolioOf;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.taken;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.ClaimCommand.SetCustomerCap;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.command.KeptCopies;
import rollbook.command.MemoryLog;
import rollbook.command.School;

/** What one node keeps at hand of a portfolio may be behind the log, because another node has decided since. */
class KeptCopiesTest {

    private static final CustomerId ZHOU = new CustomerId("zhou");

    private final MemoryLog log = new MemoryLog();
    private final School here = node(log, CAPS);
    private final School there = node(log, CAPS);

    @BeforeEach
    void wang_is_at_the_cap_and_this_node_knows() {
        here.given(Actor.PROGRAM, hired(WANG))
                .given(
                        DESK,
                        registered(LI, file("李雷", "10001")),
                        registered(MA, file("马云飞", "10002")),
                        registered(SUN, file("孙悦", "10003")),
                        registered(ZHOU, file("周杰", "10004")));
        here.when(new ClaimCustomers(WANG.id(), List.of(LI, MA, SUN)), WANG);
        here.when(new ClaimCustomers(WANG.id(), List.of(ZHOU)), WANG).wasRefused(new CapReached(3, 3, 1));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void a_no_is_only_said_on_what_still_holds() {
        there.when(new ReleaseCustomers(WANG.id(), List.of(LI), "no time"), WANG);

        here.when(new ClaimCustomers(WANG.id(), List.of(ZHOU)), WANG).happened(taken(WANG, ZHOU), claimed(WANG, ZHOU));
    }

    @Test
    void what_is_so_already_must_still_be_so() {
        here.when(new SetCustomerCap(WANG.id(), 5), CHEN);
        there.when(new SetCustomerCap(WANG.id(), 9), CHEN);

        here.when(new SetCustomerCap(WANG.id(), 5), CHEN).happened(new CustomerCapSet(portfolioOf(WANG), 5));
    }

    @Test
    void a_yes_on_an_old_copy_is_decided_again() {
        here.when(new ReleaseCustomers(WANG.id(), List.of(LI), "no time"), WANG);
        there.when(new ClaimCustomers(WANG.id(), List.of(ZHOU)), WANG);

        here.when(new ClaimCustomers(WANG.id(), List.of(LI)), WANG).wasRefused(new CapReached(3, 3, 1));
    }

    @Test
    void the_least_used_are_forgotten_first() {
        var copies = KeptCopies.of(2);
        copies.put("li", 1);
        copies.put("ma", 2);
        copies.<String, Integer>get("li");
        copies.put("sun", 3);

        assertThat(copies.containsKey("li")).isTrue();
        assertThat(copies.containsKey("ma")).isFalse();
        assertThat(copies.containsKey("sun")).isTrue();
    }
}
