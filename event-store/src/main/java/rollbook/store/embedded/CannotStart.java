package rollbook.store.embedded;

import org.jspecify.annotations.Nullable;

/** The database cannot be started, for a reason that the person who runs Rollbook can read and mend. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String reason) {
        super(reason);
    }

    CannotStart(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
