package rollbook.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Copies of busy aggregates kept at hand, the least used forgotten first. Only the log tells whether one is still up to date. */
public final class KeptCopies implements Cache {

    private final Map<Object, Object> copies;

    /** As many as this at most. */
    public KeptCopies(int most) {
        this.copies = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    @SuppressWarnings("unchecked") // the interface leaves it to the asker to know what was put in
    public <K, V> @Nullable V get(K key) {
        return (V) copies.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        copies.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return copies.putIfAbsent(key, value) == null;
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

    @Override
    public boolean containsKey(Object key) {
        return copies.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to these copies");
    }
}
