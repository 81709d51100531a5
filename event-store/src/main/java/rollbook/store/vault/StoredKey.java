package rollbook.store.vault;

import org.jspecify.annotations.Nullable;

/**
 * A key as it lies in the cabinet.
 *
 * @param wrapped the key under the master key; absent once it is shredded
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record StoredKey(long number, Whose whose, byte @Nullable [] wrapped) {}
