package rollbook.store.vault;

import java.time.Instant;
import java.util.SequencedMap;

/**
 * An erasure as the journal keeps it: nothing in it tells who it was.
 *
 * @param person the id
 * @param keys the fingerprint of each key that was shredded, by purpose
 */
record Erased(String person, Instant erasedAt, String erasedBy, String reason, SequencedMap<String, String> keys) {}
