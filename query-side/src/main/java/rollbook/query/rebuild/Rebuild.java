package rollbook.query.rebuild;

import org.jspecify.annotations.Nullable;
import rollbook.api.operations.RebuildPhase;

/**
 * A projection that is being built anew, as it is written down.
 *
 * @param position up to where it has read
 * @param goal how far the log was when that was written down
 * @param perSecond how many positions it has passed in a second
 * @param claim of who is at work on it, another one each time somebody begins or goes on; absent while nobody is
 * @param failure why it was given up
 */
public record Rebuild(
        String processor,
        RebuildPhase phase,
        long position,
        long goal,
        double perSecond,
        @Nullable String claim,
        @Nullable String failure) {

    Rebuild at(RebuildPhase newPhase, long newPosition, long newGoal, double newSpeed) {
        return new Rebuild(processor, newPhase, newPosition, newGoal, newSpeed, claim, null);
    }

    /** From 0 to 1. */
    public double progress() {
        return goal == 0 ? 0 : Math.min(1.0, (double) position / goal);
    }

    public boolean isRunning() {
        return phase != RebuildPhase.FAILED;
    }
}
