package rollbook.command.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import rollbook.api.Refusal;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimObstacle;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.Blacklisted;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.customer.RefusedClaimCommand.KeepRefusedClaims;
import rollbook.api.customer.RefusedClaimsId;
import rollbook.command.Witness;

/**
 * Takes note of claims that were refused and has them written down a moment later, many in one event, on streams of their own. Who
 * asks the same again and again is noted once a minute, and what a flood brings beyond the notebook is counted only.
 */
final class RefusedClaims implements Witness, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedClaims.class);
    private static final int NOTEBOOK = 5_000;
    private static final int IN_ONE_EVENT = 1_000;
    private static final int AFTER_THE_BUS = 100_000;
    private static final Duration TURN = Duration.ofMillis(500);

    private final Clock clock;
    private final Consumer<KeepRefusedClaims> keeper;
    private final ArrayBlockingQueue<RefusedClaim> notes = new ArrayBlockingQueue<>(NOTEBOOK);
    private final LatelyNoted latelyNoted = new LatelyNoted();
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread thread;

    /**
     * A notebook.
     *
     * @param keeper sends what is to be kept
     */
    RefusedClaims(Clock clock, Consumer<KeepRefusedClaims> keeper) {
        this.clock = clock;
        this.keeper = keeper;
    }

    @Override
    public void refused(CommandMessage<?> command, Refusal refusal) {
        if (!(command.getPayload() instanceof ClaimCustomers claim)) {
            return;
        }
        switch (refusal) {
            case AlreadyHeld(var taken) ->
                taken.forEach(one -> note(new RefusedClaim(
                        one.customerId(), claim.consultant(), clock.instant(), ClaimObstacle.HELD, one.holder())));
            case CapReached _ -> note(claim, claim.customerIds(), ClaimObstacle.CAP);
            case Blacklisted(var customers) -> note(claim, customers, ClaimObstacle.BLACKLISTED);
            case MarkedForDeletion(var customers) -> note(claim, customers, ClaimObstacle.LAID_ASIDE);
            default -> {} // what was wrong with the question says nothing about a customer
        }
    }

    private void note(ClaimCustomers claim, List<CustomerId> customers, ClaimObstacle obstacle) {
        var now = clock.instant();
        customers.forEach(id -> note(new RefusedClaim(id, claim.consultant(), now, obstacle, null)));
    }

    private void note(RefusedClaim claim) {
        if (latelyNoted.isNew(claim) && !notes.offer(claim)) {
            lost.incrementAndGet();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                var first = notes.poll(TURN.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    LockSupport.parkNanos(TURN.toNanos()); // what comes meanwhile goes into the same event
                    keep(first);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void keep(RefusedClaim first) {
        var claims = new ArrayList<RefusedClaim>();
        claims.add(first);
        notes.drainTo(claims, IN_ONE_EVENT - 1);
        send(claims);
    }

    private void send(List<RefusedClaim> claims) {
        try {
            var id = new RefusedClaimsId(UUID.randomUUID().toString());
            keeper.accept(new KeepRefusedClaims(id, List.copyOf(claims)));
        } catch (RuntimeException e) {
            lost.addAndGet(claims.size());
            LOG.warn("Refused claims could not be written down: {}", e.getMessage());
        }
        var missing = lost.getAndSet(0);
        if (missing > 0) {
            LOG.warn("{} refused claims were not written down: there were too many at once", missing);
        }
    }

    @Override
    public void start() {
        var writer = Thread.ofPlatform().name("refused-claims").daemon().unstarted(this::run);
        thread = writer; // before it looks whether it is to run
        writer.start();
    }

    /** Writes down what was noted last. */
    @Override
    public void stop() {
        var writer = thread;
        thread = null;
        if (writer != null) {
            writer.interrupt();
            try {
                writer.join(TURN.multipliedBy(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var claims = new ArrayList<RefusedClaim>();
        notes.drainTo(claims);
        if (!claims.isEmpty()) {
            send(claims);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after the last request was answered, and before the bus. */
    @Override
    public int getPhase() {
        return AFTER_THE_BUS;
    }
}
