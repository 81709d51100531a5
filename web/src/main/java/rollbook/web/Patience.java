package rollbook.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * Asks again, a little later each time, when the school says "not now" or cannot say anything: for whatever works in the background,
 * where nobody is there to try once more. Everything asked here may be repeated.
 */
public final class Patience {

    private static final int TRIES = 8;
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);

    private Patience() {}

    /** The answer, which may take some tries. */
    public static <T> T ask(Supplier<T> question) {
        var wait = FIRST_WAIT;
        for (int tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (Refused refused) {
                if (tries == TRIES || !(refused.refusal() instanceof Refusal.NotNow)) {
                    throw refused;
                }
            } catch (OutcomeUnknown unknown) {
                if (tries == TRIES) {
                    throw unknown;
                }
            }
            LockSupport.parkNanos(wait.toNanos());
            wait = wait.multipliedBy(2);
        }
    }

    /** What was decided; empty where a rule of the school forbids it, which asking again would not change. */
    public static <T> Optional<T> unlessForbidden(Supplier<T> decision) {
        try {
            return Optional.of(ask(decision));
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.NotNow) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
