package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;
import rollbook.api.Refusal;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimObstacle;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.customer.RefusedClaimCommand.KeepRefusedClaims;
import rollbook.api.staff.StaffId;

class RefusedClaimsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final StaffId LI = new StaffId("li");
    private static final StaffId ZHAO = new StaffId("zhao");
    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BORIS = new CustomerId("boris");

    private final List<KeepRefusedClaims> kept = new ArrayList<>();
    private final RefusedClaims refusedClaims = new RefusedClaims(Clock.fixed(NOW, ZoneOffset.UTC), kept::add);

    @Test
    void who_was_faster_is_kept_for_every_customer_that_was_taken() {
        refused(List.of(ANNA, BORIS), new AlreadyHeld(List.of(new Taken(ANNA, ZHAO, NOW))));

        refusedClaims.stop();

        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().claims()).containsExactly(new RefusedClaim(ANNA, LI, NOW, ClaimObstacle.HELD, ZHAO));
    }

    @Test
    void a_full_portfolio_is_kept_for_every_customer_that_was_asked_for() {
        refused(List.of(ANNA, BORIS), new CapReached(150, 149, 2));

        refusedClaims.stop();

        assertThat(kept.getFirst().claims())
                .extracting(RefusedClaim::customerId, RefusedClaim::obstacle)
                .containsExactly(tuple(ANNA, ClaimObstacle.CAP), tuple(BORIS, ClaimObstacle.CAP));
    }

    @Test
    void asking_again_and_again_is_kept_once_a_minute() {
        for (int i = 0; i < 100; i++) {
            refused(List.of(ANNA), new AlreadyHeld(List.of(new Taken(ANNA, ZHAO, NOW))));
        }

        refusedClaims.stop();

        assertThat(kept.getFirst().claims()).hasSize(1);
    }

    @Test
    void every_notebook_that_was_opened_is_written_into_while_people_work() throws InterruptedException {
        var written = new LinkedBlockingQueue<KeepRefusedClaims>();
        var notebooks = IntStream.range(0, 100)
                .mapToObj(_ -> new RefusedClaims(Clock.fixed(NOW, ZoneOffset.UTC), written::add))
                .toList();
        notebooks.forEach(RefusedClaims::start);
        notebooks.forEach(one -> one.refused(
                new GenericCommandMessage<>(new ClaimCustomers(LI, List.of(ANNA))), new CapReached(150, 150, 1)));

        for (int i = 0; i < notebooks.size(); i++) {
            assertThat(written.poll(30, TimeUnit.SECONDS)).as("notebook %s", i).isNotNull();
        }
        notebooks.forEach(RefusedClaims::stop);
    }

    @Test
    void a_flood_ends_at_the_edge_of_the_notebook() {
        IntStream.range(0, 20_000)
                .mapToObj(i -> new CustomerId("c" + i))
                .forEach(id -> refused(List.of(id), new CapReached(150, 150, 1)));

        refusedClaims.stop();

        assertThat(kept.stream().mapToInt(one -> one.claims().size()).sum()).isEqualTo(5_000);
    }

    @Test
    void a_question_about_nobody_is_not_kept() {
        refused(List.of(ANNA), new NoSuchCustomer(ANNA));

        refusedClaims.stop();

        assertThat(kept).isEmpty();
    }

    private void refused(List<CustomerId> asked, Refusal refusal) {
        refusedClaims.refused(new GenericCommandMessage<>(new ClaimCustomers(LI, asked)), refusal);
    }
}
