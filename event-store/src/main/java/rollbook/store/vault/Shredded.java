package rollbook.store.vault;

import java.time.Instant;
import java.util.Set;

/**
 * Keys that were shredded.
 *
 * @param keys their numbers
 * @param asOf when the cabinet was asked, by its own clock
 */
record Shredded(Set<Long> keys, Instant asOf) {}
