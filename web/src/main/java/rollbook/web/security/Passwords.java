package rollbook.web.security;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import rollbook.web.Turnstile;

/**
 * Hashes passwords by Argon2id with 19 MiB and 2 passes (the OWASP password storage cheat sheet's first choice). That is slow on
 * purpose, so only few at once: who guesses must not take the machine away from who works.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Turnstile turnstile =
            new Turnstile(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> hash("nobody has this password"));

    String hash(String password) {
        return turnstile.pass(() -> encode(password));
    }

    /** Takes equally long whether there is such a person or not. */
    boolean matches(String password, @Nullable Credential credential) {
        var hash = credential == null ? nobodys.join() : credential.passwordHash();
        return turnstile.pass(() -> argon2.matches(password, hash)) && credential != null;
    }

    private String encode(String password) {
        var hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("no password");
        }
        return hash;
    }
}
