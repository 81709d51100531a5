package rollbook.web.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not there, or not for the asker's eyes: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {

    public NotHere() {
        super("not here", null, false, false);
    }
}
