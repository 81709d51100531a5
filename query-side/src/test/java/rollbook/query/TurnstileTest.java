package rollbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.Scope;

class TurnstileTest {

    @Test
    void no_more_than_there_are_places_are_inside_and_everybody_gets_in() throws Exception {
        var turnstile = new Turnstile(4);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();

        crowd(
                128,
                () -> turnstile.pass(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                    return inside.decrementAndGet();
                }));

        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void a_question_that_tables_were_exchanged_under_is_asked_once_more() throws Exception {
        var asked = new AtomicInteger();

        var answer = new Turnstile(1).pass(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new PessimisticLockingFailureException("deadlock detected");
            }
            return "the list";
        });

        assertThat(answer).isEqualTo("the list");
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void it_is_not_asked_for_ever_and_leaves_its_place() throws Exception {
        var turnstile = new Turnstile(1);
        var asked = new AtomicInteger();

        assertThatExceptionOfType(PessimisticLockingFailureException.class)
                .isThrownBy(() -> turnstile.pass(() -> {
                    asked.incrementAndGet();
                    throw new PessimisticLockingFailureException("deadlock detected");
                }));

        assertThat(asked.get()).isEqualTo(2);
        assertThat(turnstile.<Boolean>pass(() -> true)).isTrue();
    }

    @Test
    void who_comes_first_is_served_first() throws Exception {
        var turnstile = new Turnstile(1);
        var order = new ArrayList<Integer>();
        var inside = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> turnstile.pass(() -> {
                inside.countDown();
                open.await();
                return true;
            }));
            inside.await();
            for (int i = 0; i < 5; i++) {
                var number = i;
                var waiting = new Thread[1];
                waiting[0] = Thread.ofVirtual().start(() -> passing(turnstile, order, number));
                while (waiting[0].getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }
            open.countDown();
        }
        turnstile.pass(() -> order.add(5));

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void of_a_crowd_that_asks_for_lists_nobody_starves() throws Exception {
        var school = School.shared(); // opened here: a crowd of virtual threads that waits for a class to be made ready
        // may wait
        // for ever
        var slowest = new AtomicLong();
        var question = new FindCustomers(CustomerFilter.of(Scope.ALL), PageRequest.first(20));

        crowd(128, () -> {
            for (int i = 0; i < 10; i++) {
                var began = System.nanoTime();
                school.ask(question, CustomerPage.class, School.MANAGER);
                slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
            }
            return true;
        });

        assertThat(Duration.ofNanos(slowest.get())).isLessThan(Duration.ofSeconds(8));
    }

    private static void passing(Turnstile turnstile, ArrayList<Integer> order, int number) {
        try {
            turnstile.pass(() -> order.add(number));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void crowd(int people, Callable<?> deed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < people; i++) {
                all.add(threads.submit(deed));
            }
            for (var one : all) {
                one.get();
            }
        }
    }
}
