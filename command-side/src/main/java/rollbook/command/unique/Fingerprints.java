package rollbook.command.unique;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import rollbook.api.unique.UniqueKind;
import rollbook.api.unique.UniqueValueId;

/**
 * Names a value without giving it away: HMAC-SHA256 of its normal form, cut to 128 bits, under a key of this
 * installation. QQ and telephone numbers are few enough to be tried out one by one; without the key nobody can.
 */
final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES_KEPT = 16;

    private final SecretKey key;

    /** Fingerprints under the key of this installation. */
    Fingerprints(SecretKey key) {
        this.key = key;
    }

    UniqueValueId of(UniqueKind kind, String normalForm) {
        var fingerprint = hmac(key, (kind.name() + '\0' + normalForm).getBytes(StandardCharsets.UTF_8));
        return new UniqueValueId(kind.name() + "-" + HexFormat.of().formatHex(fingerprint, 0, BYTES_KEPT));
    }

    private static byte[] hmac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
