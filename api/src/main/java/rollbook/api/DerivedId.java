package rollbook.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they are about, so that there is one for it and no second: UUIDs of version 5 (RFC 9562, section
 * 5.5).
 */
public final class DerivedId {

    private static final UUID NAMESPACE = UUID.fromString("8f6f9a3e-5f0b-5d0e-9c39-0d2a6d1b7c55");
    private static final long VERSION = 5L << 12;

    private DerivedId() {}

    /** The id of whatever these words are about; the first says what kind of thing it is, e.g. {@code enrollment}. */
    public static String of(String... words) {
        return in(NAMESPACE, String.join("\n", words)).toString();
    }

    /** The id that a name has among all names of one kind. */
    public static UUID in(UUID namespace, String name) {
        var hash = ByteBuffer.wrap(sha1(namespace, name.getBytes(StandardCharsets.UTF_8)));
        var high = hash.getLong() & ~0xF000L | VERSION;
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(UUID namespace, byte[] name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
