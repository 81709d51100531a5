package rollbook.store.vault;

import org.jspecify.annotations.Nullable;

/**
 * What was in a box.
 *
 * @param person whom it is about
 * @param content absent if the key has been shredded
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Opened(String person, byte @Nullable [] content) {}
