package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollbook.api.Company;
import rollbook.api.Overloaded;
import rollbook.api.Refused;

/** Units of work that wait for each other are appended together, and yet answer each for itself. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupingTest {

    private static final int ROUNDS = 50;

    /** Those in the queue, and those that are about to be written together. */
    private static final int MOST_WAITING = 1024 + 1 + 512;

    /** Longer than it takes to find that somebody waits, and shorter than it is waited for. */
    private static final Duration THINKS = Duration.ofNanos(700_000);

    private final TestNode node = TestNode.alone();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_conflict_fails_only_the_unit_of_work_that_has_it() throws Exception {
        node.storage().append(TestNode.remarks("taken", 0, 1));
        var blockade = blockade();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var good = IntStream.range(0, 40)
                    .mapToObj(each -> append("good" + each, threads))
                    .toList();
            var bad = append("taken", threads);
            while (node.storage().unanswered() < 41) {
                Thread.onSpinWait();
            }
            release(blockade);

            for (var append : good) {
                assertThat(append.get()).isPositive();
            }
            assertThatThrownBy(bad::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(AggregateStreamCreationException.class);
        }
        assertThat(node.storage().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(41));
    }

    @Test
    void only_so_many_wait_for_a_log_that_stands_still_and_of_the_others_nothing_is_stored() throws Exception {
        var everybody = 2_000;
        var blockade = blockade();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var appends = IntStream.range(0, everybody)
                    .mapToObj(each -> append("many" + each, threads))
                    .toList();
            var settled = everybody - MOST_WAITING;
            while (appends.stream().filter(CompletableFuture::isDone).count() < settled) {
                LockSupport.parkNanos(THINKS.toNanos());
            }
            release(blockade);

            var stored = appends.stream()
                    .filter(append ->
                            append.handle((_, failure) -> failure == null).join())
                    .count();

            assertThat(appends)
                    .filteredOn(CompletableFuture::isCompletedExceptionally)
                    .hasSizeGreaterThanOrEqualTo(settled)
                    .allSatisfy(append -> assertThatThrownBy(append::join)
                            .hasCauseInstanceOf(Refused.class)
                            .cause()
                            .extracting(refused -> ((Refused) refused).refusal())
                            .isInstanceOf(Overloaded.class));
            assertThat(stored).isPositive();
            assertThat(node.storage().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(stored));
        }
    }

    @Test
    void of_many_who_want_the_same_version_one_gets_it() throws Exception {
        node.storage().append(TestNode.remarks("a", 0, 1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var appends = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> node.storage().append(TestNode.remarks("a", 1, 1)), threads))
                    .toList();

            var winners = appends.stream()
                    .filter(append ->
                            append.handle((_, failure) -> failure == null).join())
                    .count();

            assertThat(winners).isEqualTo(1);
            assertThat(appends)
                    .filteredOn(CompletableFuture::isCompletedExceptionally)
                    .allSatisfy(
                            append -> assertThatThrownBy(append::join).hasCauseInstanceOf(ConcurrencyException.class));
        }
    }

    @Test
    void what_is_ready_waits_a_moment_for_a_decision_under_way() throws Exception {
        var together = new CyclicBarrier(2);
        var company = node.storage().company();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var consultants = IntStream.range(0, 2)
                    .mapToObj(consultant ->
                            CompletableFuture.runAsync(() -> decide(consultant, company, together), threads))
                    .toList();
            consultants.forEach(CompletableFuture::join);
        }

        assertThat(node.storage().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2L * ROUNDS));
        assertThat(transactions()).isLessThan(3L * ROUNDS / 2);
    }

    private void decide(int consultant, Company company, CyclicBarrier together) {
        for (var round = 0; round < ROUNDS; round++) {
            company.joins();
            try {
                together.await();
                LockSupport.parkNanos(consultant * THINKS.toNanos());
                node.storage().append(TestNode.remarks(consultant + "-" + round, 0, 1));
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            } finally {
                company.leaves();
            }
        }
    }

    private long transactions() throws SQLException {
        try (var connection = node.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(distinct xmin::text) from log.event")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void who_never_comes_holds_up_nobody() {
        node.storage().company().joins();

        assertThat(node.storage().append(TestNode.remarks("a", 0, 1))).isEqualTo(1);
    }

    @Test
    void who_decides_alone_writes_without_handing_it_on() {
        var tellers = new ConcurrentLinkedQueue<Thread>();
        try (var stream = node.storage().openStream(null)) {
            stream.setOnAvailableCallback(() -> tellers.add(Thread.currentThread()));
            var company = node.storage().company();
            company.joins();

            node.storage().append(TestNode.remarks("a", 0, 1));

            assertThat(tellers).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void whether_alone_or_in_company_everything_is_stored_once_and_of_two_who_want_a_version_one_gets_it() {
        var threads = 6;
        var rounds = 300;
        var company = node.storage().company();
        try (var crowd = Executors.newFixedThreadPool(threads)) {
            var won = IntStream.range(0, threads)
                    .mapToObj(pair -> CompletableFuture.supplyAsync(() -> wins(pair / 2, rounds, company), crowd))
                    .toList();

            assertThat(won.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(threads / 2 * rounds);
        }
        assertThat(node.storage().createHeadToken())
                .isEqualTo(new GlobalSequenceTrackingToken((long) threads / 2 * rounds));
    }

    /** How often somebody gets the version that somebody else wants as well; now and then they rest. */
    private int wins(int aggregate, int rounds, Company company) {
        var wins = 0;
        for (var round = 0; round < rounds; round++) {
            company.joins();
            try {
                node.storage().append(TestNode.remarks("both" + aggregate, round, 1));
                wins++;
            } catch (ConcurrencyException | AggregateStreamCreationException taken) {
                LockSupport.parkNanos(round % 7 * 100_000L);
            } finally {
                company.leaves();
            }
        }
        return wins;
    }

    private CompletableFuture<Long> append(String aggregate, Executor threads) {
        return CompletableFuture.supplyAsync(() -> node.storage().append(TestNode.remarks(aggregate, 0, 1)), threads);
    }

    /** Holds the log's own lock, so that everything that comes waits and goes in together afterwards. */
    private Connection blockade() throws SQLException {
        var connection = node.dataSource().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7023615112)");
        }
        return connection;
    }

    private void release(Connection blockade) throws SQLException {
        try (blockade;
                var statement = blockade.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }
}
