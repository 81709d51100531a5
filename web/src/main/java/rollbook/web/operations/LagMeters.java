package rollbook.web.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import rollbook.api.operations.Processors.Processor;
import rollbook.web.Questions;

/** How far projections are behind, and what they could not take in, as figures for those who watch. */
@Component
class LagMeters {

    private static final Logger LOG = LoggerFactory.getLogger(LagMeters.class);

    private final Questions questions;
    private final MultiGauge lag;
    private final MultiGauge letters;

    LagMeters(Questions questions, MeterRegistry meters) {
        this.questions = questions;
        this.lag = MultiGauge.builder("rollbook.projection.lag")
                .description("Positions of the log that a projection has not read yet")
                .register(meters);
        this.letters = MultiGauge.builder("rollbook.projection.dead.letters")
                .description("Events that a projection could not take in")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void look() {
        try {
            var processors = questions.processors().items();
            lag.register(rows(processors, Processor::lag), true);
            letters.register(rows(processors, Processor::deadLetters), true);
        } catch (RuntimeException e) {
            LOG.debug("The projections do not tell how far they are: {}", e.toString());
            lag.register(List.of(), true); // no figure rather than an old one: alarms are raised by its absence
            letters.register(List.of(), true);
        }
    }

    private static List<Row<?>> rows(List<Processor> processors, ToLongFunction<Processor> value) {
        return processors.stream()
                .<Row<?>>map(one -> Row.of(Tags.of("projection", one.name()), value.applyAsLong(one)))
                .toList();
    }
}
