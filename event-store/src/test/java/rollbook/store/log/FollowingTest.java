package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FollowingTest {

    private final TestNode node = TestNode.alone();
    private final TestNode other = TestNode.besides(node);

    @AfterEach
    void close() {
        other.close();
        node.close();
    }

    @Test
    void a_reader_who_follows_sees_every_event_of_two_busy_nodes_once_and_in_order() throws Exception {
        var threads = 16;
        var appendsEach = 60;
        try (var writers = Executors.newFixedThreadPool(threads);
                var stream = node.storage().openStream(null)) {
            var tasks = IntStream.range(0, threads)
                    .<Callable<Long>>mapToObj(writer -> () -> {
                        var mine = writer % 2 == 0 ? node : other;
                        var last = 0L;
                        for (var append = 0; append < appendsEach; append++) {
                            last = mine.storage().append(TestNode.remarks("w" + writer, append * 3, 3));
                        }
                        return last;
                    })
                    .toList();
            var running = tasks.stream().map(writers::submit).toList();

            var seen = new ArrayList<Long>();
            while (seen.size() < threads * appendsEach * 3) {
                seen.add(positionOf(stream.nextAvailable()));
            }

            assertThat(seen)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 3L * threads * appendsEach)
                            .boxed()
                            .toList());
            for (var writer : running) {
                assertThat(writer.get()).isPositive();
            }
        }
    }

    @Test
    void a_reader_is_called_when_another_node_appends() throws Exception {
        var called = new CountDownLatch(1);
        try (var stream = node.storage().openStream(node.storage().createHeadToken())) {
            assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();

            other.storage().append(TestNode.remarks("a", 0, 1));

            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(positionOf(stream.nextAvailable())).isEqualTo(1);
        }
    }

    @Test
    void a_reader_is_called_at_once_when_another_node_appends_as_soon_as_they_know_of_each_other() throws Exception {
        var calls = new LinkedBlockingQueue<Long>();
        try (var stream = node.storage().openStream(node.storage().createHeadToken())) {
            stream.setOnAvailableCallback(() -> calls.add(System.nanoTime()));
            var waits = new ArrayList<Duration>();
            for (int i = 0; i < 12; i++) {
                var at = System.nanoTime();
                other.storage().append(TestNode.remarks("a", i, 1));
                waits.add(Duration.ofNanos(Objects.requireNonNull(calls.poll(10, TimeUnit.SECONDS)) - at));
                calls.poll(i < 3 ? 1_200 : 150, TimeUnit.MILLISECONDS); // nothing comes: they have time to look around
                calls.clear();
            }

            // who looks only once a second, or at every turn of listening, is late half of the time
            assertThat(waits.subList(4, 12).stream().sorted().toList().get(4)).isLessThan(Duration.ofMillis(90));
        }
    }

    @Test
    void a_reader_is_called_the_oftener_the_more_somebody_looks_at_it_or_waits_for_it() throws Exception {
        var log = node.storage();
        var following = log.following();
        try (var watched = following.as("watched", () -> log.openStream(null));
                var unwatched = following.as("unwatched", () -> log.openStream(null));
                var awaited = following.as("awaited", () -> log.openStream(null))) {
            var calls = new AtomicIntegerArray(3);
            watched.setOnAvailableCallback(() -> calls.incrementAndGet(0));
            unwatched.setOnAvailableCallback(() -> calls.incrementAndGet(1));
            awaited.setOnAvailableCallback(() -> calls.incrementAndGet(2));
            following.look("watched");
            following.await("awaited", Long.MAX_VALUE);
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            var appended = 0;
            while (System.nanoTime() < until) {
                log.append(TestNode.remarks("a", appended++, 1));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            }

            assertThat(calls.get(1)).isBetween(5, 60); // beside another node, and in its first second, every 20 ms
            assertThat(calls.get(0)).isGreaterThan(calls.get(1));
            assertThat(calls.get(2)).isEqualTo(appended);
        }
    }

    @Test
    void who_looks_has_a_reader_called_that_nobody_has_looked_at_for_a_while() throws Exception {
        var log = node.storage();
        var following = log.following();
        try (var stream = following.as("list", () -> log.openStream(null))) {
            var calls = new LinkedBlockingQueue<Long>();
            stream.setOnAvailableCallback(() -> calls.add(System.nanoTime()));
            var waits = new ArrayList<Duration>();
            for (int i = 0; i < 7; i++) {
                log.append(TestNode.remarks("a", i, 1));
                var at = System.nanoTime();
                following.look("another");
                following.look("list");
                waits.add(Duration.ofNanos(Objects.requireNonNull(calls.poll(10, TimeUnit.SECONDS)) - at));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_050)); // nobody looks
            }

            assertThat(waits.stream().sorted().toList().get(3)).isLessThan(Duration.ofMillis(10));
        }
    }

    @Test
    void a_reader_hears_of_the_own_node_without_waiting() throws Exception {
        try (var stream = node.storage().openStream(node.storage().createHeadToken())) {
            node.storage().append(TestNode.remarks("a", 0, 1));

            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void a_reader_is_shown_what_concerns_it_and_how_far_the_log_is() throws Exception {
        try (var stream = node.storage().openStream(null)) {
            node.storage().append(TestNode.remarks("a", 0, 1));
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());

            node.storage().append(TestNode.remarks("a", 1, 5));
            node.storage().append(TestNode.song("a", 6));
            node.storage().append(TestNode.remarks("a", 7, 5));

            assertThat(positionOf(stream.nextAvailable())).isEqualTo(7);
            assertThat(positionOf(stream.nextAvailable())).isEqualTo(12);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_reader_is_called_even_when_nothing_concerns_it() throws Exception {
        try (var stream = node.storage().openStream(null)) {
            node.storage().append(TestNode.remarks("a", 0, 1));
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            var called = new CountDownLatch(1);
            stream.setOnAvailableCallback(called::countDown);

            node.storage().append(TestNode.remarks("a", 1, 3));

            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(positionOf(stream.nextAvailable())).isEqualTo(4);
        }
    }

    @Test
    void a_reader_is_called_some_ten_times_a_second_while_the_log_is_flooded() throws Exception {
        var calls = new AtomicInteger();
        try (var stream = node.storage().openStream(null)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            var appended = 0;
            while (System.nanoTime() < until) {
                node.storage().append(TestNode.remarks("w" + appended++, 0, 300));
            }

            assertThat(calls.get()).isBetween(1, 45); // a rush alone would be a hundred
            assertThat(appended).isGreaterThan(calls.get());
            for (var event = 1; event <= 300 * appended; event++) {
                assertThat(positionOf(stream.nextAvailable())).isEqualTo(event);
            }
        }
    }

    @Test
    void what_another_node_appended_is_looked_at_before_it_is_passed_over() throws Exception {
        try (var stream = node.storage().openStream(null)) {
            node.storage().append(TestNode.remarks("a", 0, 1));
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());

            other.storage().append(TestNode.song("b", 0));
            node.storage().append(TestNode.remarks("a", 1, 1));

            assertThat(positionOf(stream.nextAvailable())).isEqualTo(2);
            assertThat(positionOf(stream.nextAvailable())).isEqualTo(3);
        }
    }

    @Test
    void a_reader_goes_on_where_it_was() throws Exception {
        node.storage().append(TestNode.remarks("a", 0, 2_500));

        try (var stream = node.storage().openStream(new GlobalSequenceTrackingToken(2_498))) {
            assertThat(List.of(positionOf(stream.nextAvailable()), positionOf(stream.nextAvailable())))
                    .containsExactly(2_499L, 2_500L);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void large_events_come_a_few_at_a_time_and_all_of_them() throws Exception {
        var events = TestNode.speeches("a", 30, 1_000_000);
        node.storage().append(events);

        var page = new LogReader(node.dataSource(), _ -> {}).after(3, 1_000);
        assertThat(page.getFirst().position()).isEqualTo(4);
        assertThat(page.stream().mapToInt(row -> row.payload().length).sum())
                .isBetween(LogReader.LARGEST_PAGE / 2, LogReader.LARGEST_PAGE + 1_100_000);

        try (var stream = node.storage().openStream(null)) {
            for (var position = 1L; position <= 30; position++) {
                assertThat(positionOf(stream.nextAvailable())).isEqualTo(position);
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_moment_is_found_in_the_log() {
        var before = node.storage().append(TestNode.remarks("a", 0, 1));
        var events = TestNode.remarks("b", 0, 1);
        node.storage().append(events);

        assertThat(node.storage().createTokenAt(events.getFirst().getTimestamp()))
                .isEqualTo(new GlobalSequenceTrackingToken(before));
        assertThat(node.storage().createTokenAt(events.getFirst().getTimestamp().plusSeconds(60)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
