package rollbook.web.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Thrown when somebody has guessed wrong too often and must wait. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.seconds = wait.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
