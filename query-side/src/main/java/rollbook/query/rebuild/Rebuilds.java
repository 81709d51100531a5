package rollbook.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import rollbook.api.staff.StaffId;
import rollbook.query.OnQuerySide;
import rollbook.query.Rounds;
import rollbook.query.StoredTokens;

/**
 * Sees to it that what was ordered is built, on whichever node: each takes so many at once, and goes on with what a node that is gone
 * was at work on.
 */
@Component
@OnQuerySide
public class Rebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RebuildBook book;
    private final Twins twins;
    private final StoredTokens stored;
    private final Serializer serializer;
    private final EventStore log;
    private final Clock clock;
    private final int atOnce;
    /** By what was claimed. */
    private final Map<Rebuild, Work> atWork = new ConcurrentHashMap<>();

    private final Rounds rounds = new Rounds("rebuilds", BETWEEN_LOOKS, this::look);
    private final Rounds clearing;

    private record Work(Building building, Thread thread) {}

    /** {@code rollbook.rebuild.at-once}: so many at once on this node; each needs two connections to the database. */
    Rebuilds(
            RebuildBook book,
            Twins twins,
            Ruins ruins,
            StoredTokens stored,
            Serializer serializer,
            EventStore log,
            Clock clock,
            @Value("${rollbook.rebuild.at-once:3}") int atOnce) {
        this.book = book;
        this.twins = twins;
        this.stored = stored;
        this.serializer = serializer;
        this.log = log;
        this.clock = clock;
        this.atOnce = atOnce;
        this.clearing = new Rounds("rebuild-ruins", BETWEEN_CLEARINGS, ruins::clear);
    }

    /** Those that are being built, or were given up. */
    public List<Rebuild> all() {
        return book.all();
    }

    /**
     * Orders one, which some node will begin in a moment; false if it is at work already. Who keeps no rows has nothing to be built
     * anew.
     */
    public boolean order(String processor, StaffId by) {
        return !twins.any(processor)
                || book.order(processor, by, log.createHeadToken().position().orElse(0));
    }

    /** Takes an order back; what was built so far is thrown away. Nothing happens if there is none. */
    public void cancel(String processor) {
        book.cancel(processor);
        if (twins.any(processor)) {
            twins.of(processor).discard();
        }
    }

    private void look() {
        atWork.values().removeIf(work -> !work.thread().isAlive());
        if (!atWork.isEmpty()) {
            book.beat(atWork.keySet());
        }
        while (atWork.size() < atOnce) {
            var claimed = book.claim();
            if (claimed.isEmpty()) {
                return;
            }
            begin(claimed.get());
        }
    }

    private void begin(Rebuild claimed) {
        try {
            var group = claimed.processor();
            var serving = new ServingReader(group, stored, serializer);
            var building = new Building(claimed, twins.of(group), book, serving, log, clock);
            var thread = Thread.ofPlatform().name("rebuild-" + group).daemon();
            atWork.put(claimed, new Work(building, thread.start(building)));
        } catch (BeansException e) {
            LOG.error("{} cannot be built anew", claimed.processor(), e);
            book.fail(claimed, e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        rounds.start();
        clearing.start();
    }

    @Override
    public void stop() {
        atWork.values().forEach(work -> work.building().stop());
        try {
            rounds.stop();
            clearing.stop();
            for (var work : atWork.values()) {
                work.building().stop();
                work.thread().join(PATIENCE);
            }
            book.release(atWork.keySet());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.debug("Other nodes will notice by themselves that this one is gone: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
