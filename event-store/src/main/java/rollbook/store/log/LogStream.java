package rollbook.store.log;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The log as a reader follows it: page by page from its position on, asking the database only when there is more. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 1_000;

    private final LogReader reader;
    private final LogHead head;
    private final LogTail tail;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable callback;

    LogStream(LogReader reader, LogHead head, LogTail tail, long position) {
        this.reader = reader;
        this.head = head;
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(page.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (page.isEmpty() && head.awaitBeyond(position, timeout, unit)) {
            turnPage();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var next = page.poll();
        while (next == null) {
            hasNextAvailable(1, TimeUnit.MINUTES);
            next = page.poll();
        }
        return next;
    }

    private void turnPage() {
        // an upcaster may drop every event of a page
        while (page.isEmpty() && head.position() > position) {
            var entries = next();
            if (entries.isEmpty()) {
                return;
            }
            entries.forEach(entry -> page.addAll(entry.events()));
            position = entries.getLast().position();
        }
    }

    private List<LogTail.Entry> next() {
        var remembered = tail.after(position, PAGE);
        if (!remembered.isEmpty()) {
            return remembered;
        }
        var nearTheHead = head.position() - position <= LogTail.LENGTH;
        return reader.after(position, PAGE).stream()
                .map(nearTheHead ? tail::remember : tail::of)
                .toList();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        forgetCallback();
        callback = onAvailable;
        head.tell(onAvailable);
        return true;
    }

    private void forgetCallback() {
        if (callback != null) {
            head.forget(callback);
        }
    }

    @Override
    public void close() {
        forgetCallback();
        page.clear();
    }
}
