package rollbook.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names that come out the same whenever they are made of the same words: UUIDs of version 5 (RFC 9562, section 5.5). */
public final class RepeatableId {

    /** The request attribute that holds one, where the request can be repeated. */
    public static final String ATTRIBUTE = RepeatableId.class.getName();

    private static final UUID NAMESPACE = UUID.fromString("6f1d3c52-0d0b-5a1e-9b57-5c3b1a0f7a11");
    private static final int VERSION = 5;

    private RepeatableId() {}

    public static UUID of(String... words) {
        var name = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        var hash = ByteBuffer.wrap(sha1(name));
        var high = hash.getLong() & ~0xF000L | (long) VERSION << 12;
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
