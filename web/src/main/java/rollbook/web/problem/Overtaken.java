package rollbook.web.problem;

import org.jspecify.annotations.Nullable;
import rollbook.api.Refusal;

/** Thrown when somebody changed it since the asker looked; tells what is there now, so that the asker can go on from there. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal.Stale refusal;
    private final transient @Nullable Object current;

    public Overtaken(Refusal.Stale refusal, @Nullable Object current) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
        this.current = current;
    }

    Refusal.Stale refusal() {
        return refusal;
    }

    @Nullable
    Object current() {
        return current;
    }
}
