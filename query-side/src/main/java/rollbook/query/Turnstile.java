package rollbook.query;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import rollbook.api.Overloaded;
import rollbook.api.Refused;

/**
 * Lets only so many questions be answered at once, first come first served: a crowd at a pool of connections is served by chance, and
 * some of it starves. Who waits too long is asked to come again.
 */
final class Turnstile {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;

    Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    <T extends @Nullable Object> T pass(Callable<T> answer) throws Exception {
        Refused.unless(places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS), Overloaded::new);
        try {
            return evenIfTablesAreExchanged(answer);
        } finally {
            places.release();
        }
    }

    /** A list that was built anew may take its place under the question; where the two wait for each other, the database ends the question. */
    private static <T extends @Nullable Object> T evenIfTablesAreExchanged(Callable<T> answer) throws Exception {
        try {
            return answer.call();
        } catch (PessimisticLockingFailureException e) {
            return answer.call();
        }
    }
}
