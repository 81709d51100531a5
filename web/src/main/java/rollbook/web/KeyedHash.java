package rollbook.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Hashes under a secret of this school (HMAC-SHA256): names and numbers are few enough to be tried out one by one, but nobody without
 * the secret can tell whether a hash is that of a guess.
 */
@Component
public class KeyedHash {

    private final SecretKey key;

    public KeyedHash(@Qualifier("uniqueValuesKey") SecretKey key) {
        this.key = key;
    }

    /** 32 bytes; the kind says what is hashed, so that equal words of two kinds have two hashes. */
    public byte[] of(String kind, byte[] words) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((kind + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
