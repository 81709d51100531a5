package rollbook.api;

import org.jspecify.annotations.Nullable;

/** Thrown when nobody can say whether what was asked for has been done: the connection broke while it was being stored. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The same as it travels between nodes, where of an exception only its details arrive. */
    public record Told() {}

    public OutcomeUnknown(@Nullable Throwable cause) {
        super("Nobody can say whether it was stored", cause);
    }
}
