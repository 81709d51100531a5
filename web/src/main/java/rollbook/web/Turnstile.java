package rollbook.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import rollbook.api.Overloaded;
import rollbook.api.Refused;

/** Lets in only so many at once, first come first served; crowds starve each other otherwise. Who waits too long is refused. */
public final class Turnstile {

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places;

    public Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    public <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            Refused.unless(places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), Overloaded::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new Overloaded());
        }
    }
}
