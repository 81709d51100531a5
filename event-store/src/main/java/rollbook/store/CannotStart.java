package rollbook.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why Rollbook does not start: one line each, for the person who can mend it. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String reason) {
        super(reason);
    }

    public CannotStart(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** Unless nothing speaks against starting. */
    static void over(List<String> objections) {
        if (!objections.isEmpty()) {
            throw new CannotStart(String.join(System.lineSeparator(), objections));
        }
    }
}
