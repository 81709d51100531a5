package rollbook.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Keeps an answer so that only who can ask for it again can read it: encrypted (AES-256-GCM) under the key it was asked with, hashed under the
 * secret of the school; of that only a hash is kept beside it, and a token also under the name and password it was given for. So no word about anybody that was in
 * an answer lies about, in the database or in a copy of it.
 */
final class Seal {

    private static final String SECRET_ANSWERS = "/api/tokens";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private Seal(SecretKeySpec key) {
        this.key = key;
    }

    static Seal of(HttpServletRequest request, Asked asked) {
        var proof = request.getRequestURI().equals(SECRET_ANSWERS) ? request.getHeader(HttpHeaders.AUTHORIZATION) : "";
        try {
            var words = proof + "\n" + asked.actor() + "\n" + asked.key();
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new Seal(new SecretKeySpec(hash, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] close(byte[] answer) {
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var closed = cipher.doFinal(answer);
            var kept = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, kept, NONCE_BYTES, closed.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer; nothing if it was given to somebody who said something else. */
    byte @Nullable [] open(byte[] kept) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, kept, 0, NONCE_BYTES));
            return cipher.doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES);
        } catch (GeneralSecurityException _) {
            return null;
        }
    }
}
