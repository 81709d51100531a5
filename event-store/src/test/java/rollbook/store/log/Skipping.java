package rollbook.store.log;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Looks for events that a reader passes over for ever. Writers on two nodes whose clocks are wrong, one fast and one slow, append as
 * quickly as they can; now and then one is held up between drawing its position and its commit. A reader follows behind, and in the end
 * must have seen all that is stored.
 *
 * @param appends of one event each
 * @param writers on each of two nodes
 * @param chance that an append is held up, and those with it that wait for it
 * @param longest hold-up
 * @param skew of the clocks, forward on one node and back on the other
 */
record Skipping(int appends, int writers, double chance, Duration longest, Duration skew, long seed) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int LAST_LOOKS = 100;

    /** What was stored and acknowledged, and what the reader has seen of it. */
    record Seen(Set<String> stored, List<String> seen) {

        /** How many events the reader has passed over. */
        long skipped() {
            var known = Set.copyOf(seen);
            return stored.stream().filter(id -> !known.contains(id)).count();
        }

        /** How many it was given more than once. */
        long doubled() {
            return seen.size() - Set.copyOf(seen).size();
        }
    }

    /** Lets writers of a table be held up inside their transactions. */
    void holdUp(DataSource database, String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create sequence held_up");
            statement.execute("""
                create function hold_up() returns trigger language plpgsql as $$
                begin
                    if random() < %s then
                        perform nextval('held_up');
                        perform pg_sleep(random() * %s);
                    end if;
                    return null;
                end $$
                """.formatted(chance, longest.toMillis() / 1e3));
            statement.execute(
                    "create trigger hold_up after insert on " + table + " for each row execute function hold_up()");
        }
    }

    /** How often writers were held up. */
    static long heldUp(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select case when is_called then last_value else 0 end from held_up")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Appends through two engines on one database and reads through the first. */
    Seen run(EventStorageEngine node, EventStorageEngine other) throws Exception {
        var stored = ConcurrentHashMap.<String>newKeySet();
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2 * writers)) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 2 * writers; writer++) {
                var ahead = writer % 2 == 0;
                var random = new Random(seed + writer);
                running.add(threads.submit(
                        () -> write(ahead ? node : other, ahead ? skew : skew.negated(), next, random, stored)));
            }
            var seen = read(node, running, stored);
            for (var each : running) {
                each.get();
            }
            return new Seen(stored, seen);
        }
    }

    private void write(
            EventStorageEngine engine, Duration wrong, AtomicInteger next, Random random, Set<String> stored) {
        for (int i = next.getAndIncrement(); i < appends; i = next.getAndIncrement()) {
            var id = new UUID(random.nextLong(), random.nextLong()).toString();
            var said = new TestNode.Remark.SomethingSaid("number " + i);
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Remark", "a" + i, 0, said, Map.of(), id, Instant.now().plus(wrong)));
            stored.add(id);
        }
    }

    private static List<String> read(EventStorageEngine engine, List<Future<?>> writers, Set<String> stored) {
        var seen = new ArrayList<String>();
        var known = new HashSet<String>();
        @Nullable TrackingToken token = null;
        var idle = 0;
        while (idle < LAST_LOOKS && !(writers.stream().allMatch(Future::isDone) && known.containsAll(stored))) {
            var before = seen.size();
            try (var events = engine.readEvents(token, false)) {
                for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext(); ) {
                    var event = each.next();
                    token = event.trackingToken();
                    seen.add(event.getIdentifier());
                    known.add(event.getIdentifier());
                }
            }
            idle = writers.stream().allMatch(Future::isDone) && seen.size() == before ? idle + 1 : 0;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return seen;
    }
}
