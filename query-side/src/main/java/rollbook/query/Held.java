package rollbook.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rows kept at hand, and written only when that is asked for: who is heard of ten times in the meantime is written once, and read no
 * more.
 *
 * @param <S> what a row is
 */
final class Held<S> {

    private static final int MOST = 30_000;

    private final Rows<S> rows;
    private final Map<String, S> atHand = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Set<String> changed = new HashSet<>();

    Held(Rows<S> rows) {
        this.rows = rows;
    }

    /** Those of the rows that exist, by id. */
    Map<String, S> find(Collection<String> ids) {
        var found = new HashMap<String, S>();
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            var row = atHand.get(id);
            if (row == null) {
                unknown.add(id);
            } else {
                found.put(id, row);
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(rows.find(unknown));
        }
        return found;
    }

    void change(Map<String, S> fresh) {
        atHand.putAll(fresh);
        changed.addAll(fresh.keySet());
    }

    /** How many rows wait to be written. */
    int waiting() {
        return changed.size();
    }

    /** Writes what waits, and keeps what was in use last. */
    void write() {
        if (!changed.isEmpty()) {
            rows.write(changed.stream()
                    .map(id -> Objects.requireNonNull(atHand.get(id)))
                    .toList());
            changed.clear();
        }
        var eldest = atHand.entrySet().iterator();
        for (int spare = atHand.size() - MOST; spare > 0; spare--) {
            eldest.next();
            eldest.remove();
        }
    }

    /** Forgets everything: it was not stored. */
    void letGo() {
        atHand.clear();
        changed.clear();
    }
}
