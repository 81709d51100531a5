package rollbook.query.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads the log ahead of who takes it in, and understands it: by then everything is open and at hand. */
final class ReadAhead implements AutoCloseable {

    private static final int BREATH_MILLIS = 20;
    private static final int BATCHES = 1;

    /** So long a batch is gathered: what takes longer to understand is large, and fewer of them are kept in memory. */
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(500);

    /** So much that concerns nobody is passed over before it is said how far reading has come. */
    private static final int PASSED_OVER = 50_000;

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Predicate<TrackedEventMessage<?>> concern;
    private final int size;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /**
     * Events in their order.
     *
     * @param events those that concern the reader
     * @param position up to where everything was looked at
     */
    record Batch(List<TrackedEventMessage<?>> events, long position) {

        /** The same up to a position. */
        Batch upTo(long end) {
            return end >= position
                    ? this
                    : new Batch(
                            events.stream()
                                    .filter(event -> ReadAhead.position(event) <= end)
                                    .toList(),
                            end);
        }
    }

    ReadAhead(
            String name,
            BlockingStream<TrackedEventMessage<?>> stream,
            Predicate<TrackedEventMessage<?>> concern,
            int size) {
        this.stream = stream;
        this.concern = concern;
        this.size = size;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** What comes next; absent if nothing has come for so long. */
    @Nullable
    Batch next(long millis) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            var batch = ready.poll(BREATH_MILLIS, TimeUnit.MILLISECONDS);
            if (batch != null || System.nanoTime() >= end) {
                return batch;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** What comes next, if it is there in a moment. */
    @Nullable
    Batch nextIfThere() {
        try {
            return ready.poll(BREATH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void run() {
        try (stream) {
            while (!Thread.currentThread().isInterrupted()) {
                var batch = gather();
                if (batch != null) {
                    ready.put(batch);
                }
            }
        } catch (InterruptedException _) {
            // closed
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private @Nullable Batch gather() throws InterruptedException {
        var events = new ArrayList<TrackedEventMessage<?>>();
        var seen = 0;
        var position = 0L;
        var end = System.nanoTime() + LONGEST_GATHERING.toNanos();
        while (events.size() < size
                && seen < PASSED_OVER
                && (seen == 0 || System.nanoTime() < end)
                && stream.hasNextAvailable(BREATH_MILLIS, TimeUnit.MILLISECONDS)) {
            var event = stream.nextAvailable();
            seen++;
            position = position(event);
            if (concern.test(event)) {
                event.getPayload();
                event.getMetaData();
                events.add(event);
            } else {
                stream.skipMessagesWithPayloadTypeOf(event);
            }
        }
        return seen == 0 ? null : new Batch(events, position);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
