package rollbook.store.log;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells people something in a moment, all together, and each once, however often they are to be told until then. */
final class Nudge {

    private final Executor later;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();

    /** Nobody waits to be told. */
    Nudge(Duration moment) {
        this.later = CompletableFuture.delayedExecutor(moment.toNanos(), TimeUnit.NANOSECONDS);
    }

    void give(Runnable who) {
        waiting.add(who);
        if (due.compareAndSet(false, true)) {
            later.execute(this::giveNow);
        }
    }

    private void giveNow() {
        due.set(false);
        for (var who : waiting) {
            waiting.remove(who);
            who.run();
        }
    }
}
