package rollbook.store.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Streams that several decisions want at the same moment are read in one question. Who finds nobody asking asks at once; who comes
 * meanwhile waits, and the first of those who wait asks next, for all of them.
 *
 * <p>What is handed out was asked for after it was wanted, so it is never older than what each would have read alone.
 */
final class SharedReading {

    private static final int MOST_STREAMS = 256;

    /** When no answer has come for so long, the next one asks all the same: a lost connection is nobody else's affair. */
    private static final Duration LONG = Duration.ofMillis(250);

    private final Function<Collection<StreamRequest>, Map<String, List<LogRow>>> question;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private final Nudge relief = new Nudge(LONG);
    private int asking;
    private long askedSince;

    /**
     * @param question several streams, by the ids of their aggregates; who has none may be missing
     */
    SharedReading(Function<Collection<StreamRequest>, Map<String, List<LogRow>>> question) {
        this.question = question;
    }

    /** The streams of these aggregates, among others. */
    Map<String, List<LogRow>> read(Collection<StreamRequest> requests) {
        var mine = new Wish(requests);
        var answer = mustWait(mine) ? mine.await() : null;
        return answer == null ? askFor(mine) : answer;
    }

    /** How many wait for their streams to be asked for. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean mustWait(Wish wish) {
        lock.lock();
        try {
            if (asking > 0 && System.nanoTime() - askedSince < LONG.toNanos()) {
                waiting.add(wish);
                return true;
            }
            begin();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        asking++;
        askedSince = System.nanoTime();
    }

    private Map<String, List<LogRow>> askFor(Wish mine) {
        var together = joinedBy(mine);
        try {
            var requests = new HashSet<StreamRequest>();
            together.forEach(wish -> requests.addAll(wish.requests()));
            var answer = question.apply(requests);
            together.forEach(wish -> wish.answer().complete(answer));
            return answer;
        } catch (Throwable e) { // they all wait for it, whatever it is
            together.forEach(wish -> wish.answer().completeExceptionally(e));
            throw e;
        } finally {
            handOver(true);
        }
    }

    private List<Wish> joinedBy(Wish first) {
        var together = new ArrayList<Wish>();
        together.add(first);
        lock.lock();
        try {
            var streams = first.requests().size();
            var next = waiting.peek();
            while (next != null && streams + next.requests().size() <= MOST_STREAMS) {
                together.add(waiting.remove());
                streams += next.requests().size();
                next = waiting.peek();
            }
        } finally {
            lock.unlock();
        }
        relief.give(this::relieve);
        return together;
    }

    private void relieve() {
        if (handOver(false)) {
            relief.give(this::relieve);
        }
    }

    /**
     * The first of those who wait asks next: when who asked has an answer, or has none for long.
     *
     * @return whether somebody is still asking
     */
    private boolean handOver(boolean answered) {
        Wish next = null;
        boolean isAsked;
        lock.lock();
        try {
            if (answered) {
                asking--;
            }
            var nobodyAsks = asking == 0 || System.nanoTime() - askedSince >= LONG.toNanos();
            if (nobodyAsks && !waiting.isEmpty()) {
                next = waiting.remove();
                begin();
            }
            isAsked = asking > 0;
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.answer().complete(null);
        }
        return isAsked;
    }

    /**
     * Streams that somebody wants.
     *
     * @param answer among others these streams; nothing when whose wish it is has to ask
     */
    private record Wish(
            Collection<StreamRequest> requests, CompletableFuture<@Nullable Map<String, List<LogRow>>> answer) {

        Wish(Collection<StreamRequest> requests) {
            this(requests, new CompletableFuture<>());
        }

        @Nullable
        Map<String, List<LogRow>> await() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    failure.addSuppressed(new IllegalStateException("read together with others from here"));
                    throw failure;
                }
                throw e;
            }
        }
    }
}
