package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What all other keys are wrapped under: HKDF-SHA256 (RFC 5869) of the master key, for this purpose alone. */
final class WrappingKey {

    private static final String AES = "AES";
    private static final int BYTES = 32;
    private static final int SHORTEST_MASTER = 16;
    private static final int FINGERPRINT_BYTES = 8;
    private static final byte[] PURPOSE = "rollbook vault 1".getBytes(UTF_8);

    private final SecretKey key;

    private WrappingKey(SecretKey key) {
        this.key = key;
    }

    static WrappingKey of(String masterKey) {
        var master = masterKey.strip();
        if (master.length() < SHORTEST_MASTER) {
            throw new IllegalArgumentException(
                    "rollbook.master-key must be a secret of at least " + SHORTEST_MASTER + " characters");
        }
        try {
            var derivation =
                    HKDFParameterSpec.ofExtract().addIKM(master.getBytes(UTF_8)).thenExpand(PURPOSE, BYTES);
            return new WrappingKey(KDF.getInstance("HKDF-SHA256").deriveKey(AES, derivation));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", e);
        }
    }

    /** A key drawn by lot, wrapped for the cabinet. */
    NewKey draw(Whose whose) {
        var secret = new byte[BYTES];
        Lock.RANDOM.nextBytes(secret);
        return new NewKey(whose, wrap(whose.binding(), secret), fingerprint(secret));
    }

    byte[] wrap(byte[] binding, byte[] secret) {
        return Lock.close(key, binding, secret);
    }

    SecretKey unwrap(Whose whose, byte[] wrapped) {
        return new SecretKeySpec(unwrap(whose.binding(), wrapped), AES);
    }

    byte[] unwrap(byte[] binding, byte[] wrapped) {
        try {
            return Lock.open(key, binding, wrapped);
        } catch (GeneralSecurityException e) {
            throw new Undecryptable("A key is not wrapped under this master key", e);
        }
    }

    /** SHA-256 of 256 bits drawn by lot, cut short: names a key, and tells nothing about it. */
    static String fingerprint(byte[] secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret);
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
