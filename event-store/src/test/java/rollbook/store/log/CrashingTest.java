package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollbook.api.LogUnavailable;
import rollbook.api.OutcomeUnknown;
import rollbook.store.testing.TestPostgres;

/** The database dies while the school is at work: what was acknowledged is there, once, and the work goes on. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashingTest {

    private final TestNode node = TestNode.alone();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_connection_cut_under_an_append_leaves_each_event_stored_once() throws Exception {
        work(() -> {
            try (var connection = node.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select * from"
                                + " log.append%' and pid <> pg_backend_pid()");
            }
        });
    }

    @Test
    void a_server_killed_under_an_append_leaves_each_event_stored_once() throws Exception {
        work(() -> ProcessHandle.of(TestPostgres.server().pid()).ifPresent(ProcessHandle::destroyForcibly));
    }

    /** Eight people work, each in a stream of his own; the harm is done again and again while they do. */
    private void work(Harm harm) throws Exception {
        var stop = new AtomicBoolean();
        var done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = IntStream.range(0, 8)
                    .mapToObj(worker ->
                            CompletableFuture.supplyAsync(() -> appendUntil(stop, "w" + worker, done), threads))
                    .toList();
            for (var round = 1; round <= 3; round++) {
                awaitMoreThan(done, round * 200, workers);
                harm.strike();
            }
            awaitMoreThan(done, done.get() + 200, workers);
            stop.set(true);

            for (var worker : workers) {
                var acknowledged = worker.get();
                assertThat(stored(acknowledged.getFirst().getAggregateIdentifier()))
                        .containsExactlyElementsOf(acknowledged.stream()
                                .map(DomainEventMessage::getIdentifier)
                                .toList());
            }
        }
    }

    private List<DomainEventMessage<?>> appendUntil(AtomicBoolean stop, String stream, AtomicInteger done) {
        var acknowledged = new ArrayList<DomainEventMessage<?>>();
        while (!stop.get()) {
            var events = TestNode.remarks(stream, acknowledged.size(), 2);
            appendHoweverLongItTakes(events);
            acknowledged.addAll(events);
            done.incrementAndGet();
        }
        return acknowledged;
    }

    /** One who is told that the outcome is unknown asks again; nothing is stored twice by that. */
    private void appendHoweverLongItTakes(List<DomainEventMessage<?>> events) {
        while (true) {
            try {
                node.storage().append(events);
                return;
            } catch (OutcomeUnknown | LogUnavailable e) {
                Thread.onSpinWait();
            }
        }
    }

    /** The server may still be coming back from the last harm. */
    private List<String> stored(String stream) {
        while (true) {
            try {
                return node.storage()
                        .readEvents(stream)
                        .asStream()
                        .<String>map(DomainEventMessage::getIdentifier)
                        .toList();
            } catch (LogUnavailable e) {
                Thread.onSpinWait();
            }
        }
    }

    private static void awaitMoreThan(AtomicInteger done, int wanted, List<? extends CompletableFuture<?>> workers) {
        while (done.get() <= wanted) {
            assertThat(workers).noneMatch(CompletableFuture::isDone);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private interface Harm {
        void strike() throws SQLException;
    }
}
