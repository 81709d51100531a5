package rollbook.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Copies of aggregates kept at hand, the least used forgotten first. Only the log tells whether one is still up to date, so it is noted
 * which copies a decision was given.
 */
public final class KeptCopies implements Cache {

    private final boolean evenToRepeats;
    private final Map<Object, Object> copies;

    private KeptCopies(int most, boolean evenToRepeats) {
        this.evenToRepeats = evenToRepeats;
        this.copies = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        });
    }

    /** As many as this at most, for whoever decides. */
    public static KeptCopies of(int most) {
        return new KeptCopies(most, true);
    }

    /**
     * As many as this at most, of aggregates whose history tells whether a decision was made before: one that can be asked for again is
     * given none and reads it.
     */
    public static KeptCopies ofWhatTellsRepeats(int most) {
        return new KeptCopies(most, false);
    }

    @Override
    @SuppressWarnings("unchecked") // the interface leaves it to the asker to know what was put in
    public <K, V> @Nullable V get(K key) {
        var copy = mayBeGiven() ? copies.get(key) : null;
        if (copy != null) {
            Involved.inThisDecision().ifPresent(involved -> involved.noteCopy(key.toString()));
        }
        return (V) copy;
    }

    private boolean mayBeGiven() {
        return evenToRepeats
                || Involved.inThisDecision().filter(Involved::mayBeRepeated).isEmpty();
    }

    /** Keeps a copy, unless the decision that hands it in has left closed what is personal. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key == null) {
            return; // begun, and nothing came of it
        }
        if (isWhole(key)) {
            copies.put(key, value);
        } else {
            copies.remove(key);
        }
    }

    private static boolean isWhole(Object key) {
        return Involved.inThisDecision()
                .filter(involved -> involved.leavesClosed(key.toString()))
                .isEmpty();
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return isWhole(key) && copies.putIfAbsent(key, value) == null;
    }

    /** Forgets a copy, as whenever nothing comes of a decision; one that was only looked at is still good, and stays. */
    @Override
    public boolean remove(Object key) {
        var stays = Involved.inThisDecision().filter(involved -> involved.leavesAsItIs(key.toString()));
        return stays.isEmpty() && copies.remove(key) != null;
    }

    @Override
    public void removeAll() {
        copies.clear();
    }

    /** Whether the present decision would be given a copy. */
    @Override
    public boolean containsKey(Object key) {
        return mayBeGiven() && copies.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to these copies");
    }
}
