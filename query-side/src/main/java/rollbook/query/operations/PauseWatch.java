package rollbook.query.operations;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;
import rollbook.query.Rounds;

/** Looks twice a second which projections somebody has paused, on whichever node. */
@Component
@OnQuerySide
class PauseWatch implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Rounds rounds;

    PauseWatch(Pauses pauses) {
        this.rounds = new Rounds("pauses", BETWEEN_LOOKS, pauses::attend);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        try {
            rounds.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
