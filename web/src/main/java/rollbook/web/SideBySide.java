package rollbook.web;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Does many things side by side, so many at once: the log appends what waits together. */
public final class SideBySide {

    private final Semaphore places;

    public SideBySide(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /** Begins all of them and waits until all have ended. Each takes a place itself, {@link #inPlace}, as soon as it needs none of the others. */
    public static <T> List<T> all(List<Callable<T>> deeds) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return deeds.stream().map(threads::submit).toList().stream()
                    .map(SideBySide::got)
                    .toList();
        }
    }

    /** Does one of them as soon as there is a place for it. */
    public <T> T inPlace(Callable<T> deed) throws Exception {
        places.acquire();
        try {
            return deed.call();
        } finally {
            places.release();
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }
}
