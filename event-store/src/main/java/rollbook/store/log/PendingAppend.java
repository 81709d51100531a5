package rollbook.store.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The events of one unit of work on their way into the log: all of them or none. */
record PendingAppend(List<LogRow> rows, CompletableFuture<Long> outcome) {

    PendingAppend(List<LogRow> rows) {
        this(List.copyOf(rows), new CompletableFuture<>());
    }

    /** Waits for the position of the last of its events. Not interruptible: what is sent will be decided. */
    long await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                refusal.addSuppressed(new IllegalStateException("appended from here"));
                throw refusal;
            }
            throw e;
        }
    }
}
