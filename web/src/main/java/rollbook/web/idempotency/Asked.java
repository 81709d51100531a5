package rollbook.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import rollbook.web.KeyedHash;
import rollbook.web.http.RepeatableId;

/**
 * A request that may come again.
 *
 * @param actor who asks
 * @param key under which, as a hash that nobody can compare with guesses; of that only a hash is kept, because what is answered is sealed under it
 * @param fingerprint of the request, a hash that nobody can compare with guesses: it is kept, and names what is made
 * @param attempt this time
 */
record Asked(String actor, String key, byte[] fingerprint, UUID attempt) {

    /** What somebody asks now. A key may be made of words about somebody, as what is asked is. */
    static Asked of(String actor, String key, byte[] content, KeyedHash hash) {
        var hashed = HexFormat.of().formatHex(hash.of("key", key.getBytes(StandardCharsets.UTF_8)));
        return new Asked(actor, hashed, hash.of("request", content), UUID.randomUUID());
    }

    /** What it is called whenever the same is asked again. */
    String name() {
        return RepeatableId.of(actor, key, HexFormat.of().formatHex(fingerprint))
                .toString();
    }

    /** What is kept of the key: SHA-256, in hexadecimal. */
    String keyHash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
