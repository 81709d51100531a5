package rollbook.store.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A server that has been told to start, and will be there when it is needed. */
record StartingPostgres(CompletableFuture<EmbeddedPostgres> server) implements AutoCloseable {

    /** Lets it be started meanwhile. */
    static StartingPostgres by(Supplier<EmbeddedPostgres> start) {
        return new StartingPostgres(CompletableFuture.supplyAsync(
                start, task -> Thread.ofPlatform().name("postgres-start").start(task)));
    }

    /** Waits until it answers; throws what keeps it from starting. */
    EmbeddedPostgres started() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Stops it, also when nobody has needed it yet. */
    @Override
    public void close() {
        server.handle((started, _) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                })
                .join();
    }
}
