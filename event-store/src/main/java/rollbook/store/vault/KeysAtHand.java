package rollbook.store.vault;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unwrapped keys kept in memory, the least used forgotten first. */
final class KeysAtHand {

    private final int most;
    private final Map<Whose, DataKey> byPerson = new HashMap<>();
    private final LinkedHashMap<Long, DataKey> byNumber = new LinkedHashMap<>(256, 0.75f, true);

    KeysAtHand(int most) {
        this.most = most;
    }

    synchronized @Nullable DataKey get(long number) {
        return byNumber.get(number);
    }

    synchronized @Nullable DataKey get(Whose whose) {
        var key = byPerson.get(whose);
        return key == null ? null : byNumber.get(key.number()); // which notes that it is in use
    }

    synchronized void keep(DataKey key) {
        byNumber.put(key.number(), key);
        byPerson.put(key.whose(), key);
        if (byNumber.size() > most) {
            var eldest = byNumber.pollFirstEntry();
            if (eldest != null) {
                byPerson.remove(eldest.getValue().whose());
            }
        }
    }

    synchronized void forget(long number) {
        var key = byNumber.remove(number);
        if (key != null) {
            byPerson.remove(key.whose());
        }
    }

    synchronized void forgetAll() {
        byNumber.clear();
        byPerson.clear();
    }
}
