package rollbook.store.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D): a form byte, a fresh nonce of 96 bits, the text, a tag of 128 bits. What it is
 * bound to must be named again to open it.
 */
final class Lock {

    static final SecureRandom RANDOM = new SecureRandom();

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Lock::cipher);

    private Lock() {}

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    static byte[] close(SecretKey key, byte[] binding, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = CIPHERS.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(binding);
            var closed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + closed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot seal with " + ALGORITHM, e);
        }
    }

    static byte[] open(SecretKey key, byte[] binding, byte[] closed) throws GeneralSecurityException {
        if (closed.length <= 1 + NONCE || closed[0] != FORM) {
            throw new GeneralSecurityException("not of form " + FORM);
        }
        var cipher = CIPHERS.get();
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, Arrays.copyOfRange(closed, 1, 1 + NONCE)));
        cipher.updateAAD(binding);
        return cipher.doFinal(closed, 1 + NONCE, closed.length - 1 - NONCE);
    }
}
