package rollbook.api;

import java.util.function.Supplier;

/** Thrown when the school says no. Nothing was stored. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Goes on only if {@code allowed}; otherwise refuses. */
    public static void unless(boolean allowed, Supplier<? extends Refusal> refusal) {
        if (!allowed) {
            throw new Refused(refusal.get());
        }
    }
}
