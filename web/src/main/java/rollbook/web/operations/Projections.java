package rollbook.web.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
import rollbook.web.Questions;

/**
 * Whether the books can be trusted: a projection that has stopped, or is far behind, makes the node unfit to serve; one that
 * was paused, or could not take something in, is worth a look.
 */
@Component("projectionsHealthIndicator")
class Projections extends AbstractHealthIndicator {

    /** Serves, but somebody should look. */
    static final Status DEGRADED = new Status("DEGRADED");

    private static final long FAR_BEHIND = 20_000;

    private final Questions questions;

    Projections(Questions questions) {
        super("The projections do not tell how far they are");
        this.questions = questions;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var processors = questions.processors();
        health.status(status(processors)).withDetail("head", processors.head());
        processors.items().forEach(processor -> health.withDetail(processor.name(), processor));
    }

    private static Status status(Processors processors) {
        if (processors.items().stream().anyMatch(Projections::isUnfit)) {
            return Status.OUT_OF_SERVICE;
        }
        return processors.items().stream().anyMatch(Projections::needsALook) ? DEGRADED : Status.UP;
    }

    private static boolean isUnfit(Processor processor) {
        var farBehind = processor.lag() > FAR_BEHIND && !processor.replaying();
        return !processor.paused() && (!processor.running() || farBehind);
    }

    private static boolean needsALook(Processor processor) {
        return processor.paused() || processor.deadLetters() > 0;
    }
}
