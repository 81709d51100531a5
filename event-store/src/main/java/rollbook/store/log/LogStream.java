package rollbook.store.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as a reader follows it: page by page from its position on, asking the database only when there is more.
 *
 * <p>A reader who says that a kind of event does not concern it is spared further ones: of a page it is shown those that do, and
 * the last event whatever it is, so that it knows how far it is. When nothing else has been appended, there is no hurry either. No
 * reader is woken more than a few hundred times a second, a few dozen times in a rush or while nobody looks at what it keeps, and ten
 * times in a flood: what has come meanwhile is read together, and rows are cheaper by the dozen and by the hundred. Only a reader that
 * somebody waits for is told at once.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>>, LogHead.Listener {

    private static final Logger logger = LoggerFactory.getLogger(LogStream.class);
    private static final int PAGE = 1_000;

    /** So many events since a reader was woken, a moment ago, are a rush. */
    private static final int RUSH = 10;

    /** So long after somebody has looked they may look again. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Reader who;
    private final LogReader reader;
    private final LogHead head;
    private final LogTail tail;
    private final BiPredicate<LogRow.Kind, TrackedEventMessage<?>> asStored;
    private final Queue<Line> page = new ArrayDeque<>();
    private final Set<LogRow.Kind> noConcern = ConcurrentHashMap.newKeySet();
    private final AtomicLong announced = new AtomicLong();
    private final AtomicLong awaited = new AtomicLong();
    private final AtomicBoolean owed = new AtomicBoolean();
    private volatile long position;
    private volatile long called = System.nanoTime();
    private volatile long calledAt;
    private volatile long lookedAt = System.nanoTime() - LOOK.toNanos();
    private @Nullable Line handedOut;
    private volatile @Nullable Runnable onAvailable;
    private final Runnable callIfOwed = this::callIfOwed;
    private final Runnable callIfConcerned = this::callIfConcerned;

    /** An event, and of which kind the row is that it alone was stored as. */
    private record Line(TrackedEventMessage<?> event, LogRow.@Nullable Kind kind) {}

    /**
     * @param who reads
     * @param position after which reading begins
     * @param asStored whether an event is of the kind it was stored as: what upcasters have a hand in is always shown
     */
    LogStream(
            Reader who,
            LogReader reader,
            LogHead head,
            LogTail tail,
            long position,
            BiPredicate<LogRow.Kind, TrackedEventMessage<?>> asStored) {
        this.who = who;
        this.reader = reader;
        this.head = head;
        this.tail = tail;
        this.position = position;
        this.asStored = asStored;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(page.peek()).map(Line::event) : Optional.empty();
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
        handedOut = next;
        return next.event();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        var last = handedOut;
        var kind = last == null || last.event() != ignored ? null : last.kind();
        if (kind != null && asStored.test(kind, ignored)) {
            noConcern.add(kind);
        }
    }

    private void turnPage() {
        // an upcaster may drop every event of a page
        while (page.isEmpty() && head.position() > position) {
            var entries = next();
            if (entries.isEmpty()) {
                return;
            }
            var last = entries.getLast();
            for (var entry : entries) {
                if (entry == last || !noConcern.contains(entry.kind())) {
                    var events = entry.events();
                    var kind = events.size() == 1 ? entry.kind() : null;
                    events.forEach(event -> page.add(new Line(event, kind)));
                }
            }
            position = last.position();
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
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        head.tell(this);
        return true;
    }

    @Override
    public void grown() {
        owed.set(true);
        if (!isAwaited()) {
            if (isWatched()) {
                beCalledSoon(concernsNothingNew());
            } else {
                beCalledAtLeisure();
            }
        }
        if (isAwaited()) { // also by somebody who has come meanwhile
            callIfOwed();
        }
    }

    @Override
    public void lookedAt(String reader) {
        if (reader.equals(who.name())) {
            lookedAt = System.nanoTime();
            if (owed.get()) {
                beCalledSoon(hasOnlyNoConcern());
            }
        }
    }

    @Override
    public void awaited(String reader, long upTo) {
        if (reader.equals(who.name())) {
            awaited.accumulateAndGet(upTo, Math::max);
            callIfOwed();
        }
    }

    private boolean isAwaited() {
        return awaited.get() > position;
    }

    private boolean isWatched() {
        return who.isAlwaysWatched() || System.nanoTime() - lookedAt < LOOK.toNanos();
    }

    private boolean concernsNothingNew() {
        var upTo = head.position();
        var from = Math.max(announced.getAndAccumulate(upTo, Math::max), position);
        return tail.hasOnly(noConcern, from, upTo);
    }

    private void beCalledAtLeisure() {
        if (head.isFlooded()) {
            head.tellAfterTheFlood(callIfConcerned);
        } else if (System.nanoTime() - called < head.leisure().toNanos()) {
            head.tellAtLeisure(callIfConcerned);
        } else {
            callIfConcerned();
        }
    }

    private void beCalledSoon(boolean isNoConcern) {
        var since = System.nanoTime() - called;
        var isRush = since < LogHead.NO_HASTE.toNanos() && head.position() - calledAt >= RUSH;
        if (isNoConcern || head.isFlooded()) {
            beCalledAtLeisure();
        } else if (isRush) {
            head.tellSometime(callIfOwed);
        } else if (since < LogHead.BREATH.toNanos()) {
            head.tellSoon(callIfOwed);
        } else {
            callIfOwed();
        }
    }

    private boolean hasOnlyNoConcern() {
        return tail.hasOnly(noConcern, position, head.position());
    }

    /** Who is not concerned only wants to know how far the log is, and not often. */
    private void callIfConcerned() {
        if (owed.get() && hasOnlyNoConcern()) {
            head.tellNowAndThen(callIfOwed);
        } else {
            callIfOwed();
        }
    }

    /** Once, however often it was promised. */
    private void callIfOwed() {
        if (owed.compareAndSet(true, false)) {
            call();
        }
    }

    private void call() {
        called = System.nanoTime();
        calledAt = head.position();
        var callback = onAvailable;
        if (callback == null) {
            return;
        }
        try {
            callback.run();
        } catch (RuntimeException e) { // what was appended is appended, and others wait to be told
            logger.warn("A reader could not be told that the log has grown: {}", e.toString());
        }
    }

    @Override
    public void close() {
        head.forget(this);
        onAvailable = null;
        page.clear();
    }
}
