package rollbook.store.vault;

import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A key at hand.
 *
 * @param secret absent once it is shredded
 */
record DataKey(long number, Whose whose, @Nullable SecretKey secret) {}
