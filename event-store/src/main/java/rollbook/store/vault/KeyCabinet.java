package rollbook.store.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where the wrapped keys lie, for all nodes. */
interface KeyCabinet {

    /** Those of these keys that there are. */
    List<StoredKey> find(Collection<Long> numbers);

    /**
     * The keys for these people and purposes: new ones where there are none yet. What is answered is on disk. A shredded key stays
     * shredded.
     */
    List<StoredKey> findOrKeep(List<NewKey> keys);

    /** The keys that were shredded after an instant. */
    Shredded shreddedSince(Instant instant);
}
