package rollbook.store.log;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import rollbook.api.LogUnavailable;

/** Follows the log on an Axon Server: takes together what has arrived, so that it is understood together. One reader, one thread. */
final class ServerStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 1_000;

    private final EventStream arriving;
    private final Function<List<EventWithToken>, List<TrackedEventMessage<?>>> understanding;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();

    /**
     * Follows what arrives.
     *
     * @param understanding turns stored events into what readers see; upcasters may drop some
     */
    ServerStream(EventStream arriving, Function<List<EventWithToken>, List<TrackedEventMessage<?>>> understanding) {
        this.arriving = arriving;
        this.understanding = understanding;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(page.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (page.isEmpty()) {
            turnPage(timeout <= 0 ? arriving.nextIfAvailable() : arriving.nextIfAvailable(timeout, unit));
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var next = page.poll();
        while (next == null) {
            hasNextAvailable(1, TimeUnit.SECONDS);
            next = page.poll();
        }
        return next;
    }

    private void turnPage(@Nullable EventWithToken first) {
        var next = first;
        if (next == null && arriving.isClosed()) {
            throw new LogUnavailable(
                    arriving.getError().orElseGet(() -> new IllegalStateException("Axon Server sends no more events")));
        }
        while (next != null && page.isEmpty()) {
            var arrived = new ArrayList<EventWithToken>();
            while (next != null && arrived.size() < PAGE) {
                arrived.add(next);
                next = arrived.size() < PAGE ? arriving.nextIfAvailable() : null;
            }
            page.addAll(understanding.apply(arrived));
            next = page.isEmpty() ? arriving.nextIfAvailable() : null;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        arriving.onAvailable(onAvailable);
        return true;
    }

    @Override
    public void close() {
        arriving.close();
        page.clear();
    }
}
