package rollbook.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The newest events as they were appended or read last. Several readers follow the log close behind its head: they ask the
 * database once instead of each for itself, and share the events, so that each is taken apart once.
 *
 * <p>What is remembered is looked up by position and handed out only without gaps, so an event of another node that has not
 * been read yet is never passed over.
 */
final class LogTail {

    static final int LENGTH = 2_048;

    /** What is larger is not kept: two thousand large sheets would be more than a small machine has room for. */
    static final int LARGEST = 16 * 1024;

    private final AtomicReferenceArray<Entry> places = new AtomicReferenceArray<>(LENGTH);
    private final Function<LogRow, List<TrackedEventMessage<?>>> understanding;

    /**
     * An empty one.
     *
     * @param understanding turns a stored row into what readers see: one event, or what upcasters make of it
     */
    LogTail(Function<LogRow, List<TrackedEventMessage<?>>> understanding) {
        this.understanding = understanding;
    }

    /** The events that follow a position without a gap; none if the next one is not remembered. */
    List<Entry> after(long position, int most) {
        var entries = new ArrayList<Entry>();
        var next = position + 1;
        var entry = places.get(place(next));
        while (entry != null && entry.position() == next && entries.size() < most) {
            entries.add(entry);
            next++;
            entry = places.get(place(next));
        }
        return entries;
    }

    /** Whether all that follows a position, up to another, is remembered, and is of these kinds only. */
    boolean hasOnly(Set<LogRow.Kind> kinds, long position, long upTo) {
        if (kinds.isEmpty() || upTo - position > LENGTH) {
            return false;
        }
        for (var next = position + 1; next <= upTo; next++) {
            var entry = places.get(place(next));
            if (entry == null || entry.position() != next || !kinds.contains(entry.kind())) {
                return false;
            }
        }
        return true;
    }

    /** Remembers a row in place of an older one, unless it is a large one. */
    Entry remember(LogRow row) {
        var entry = of(row);
        if (row.payload().length > LARGEST) {
            return entry;
        }
        places.accumulateAndGet(place(row.position()), entry, LogTail::newer);
        return entry;
    }

    /** Remembers nothing any more: what was understood may not be known any longer. */
    void clear() {
        for (int place = 0; place < LENGTH; place++) {
            places.set(place, null);
        }
    }

    /** Only hands it on: for readers who are far behind. */
    Entry of(LogRow row) {
        return new Entry(row, understanding);
    }

    private static Entry newer(@Nullable Entry known, Entry fresh) {
        return known != null && known.position() >= fresh.position() ? known : fresh;
    }

    private static int place(long position) {
        return (int) (position % LENGTH);
    }

    /** A row of the log, which its first reader understands for all. */
    static final class Entry {

        private final LogRow row;
        private final LogRow.Kind kind;
        private final Function<LogRow, List<TrackedEventMessage<?>>> understanding;
        private volatile @Nullable List<TrackedEventMessage<?>> events;

        private Entry(LogRow row, Function<LogRow, List<TrackedEventMessage<?>>> understanding) {
            this.row = row;
            this.kind = row.kind();
            this.understanding = understanding;
        }

        long position() {
            return row.position();
        }

        LogRow.Kind kind() {
            return kind;
        }

        List<TrackedEventMessage<?>> events() {
            var understood = events;
            if (understood == null) {
                understood = understanding.apply(row);
                events = understood;
            }
            return understood;
        }
    }
}
