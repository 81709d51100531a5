package rollbook.query.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;

/** The processors of this node that read the log. */
@Component
@OnQuerySide
class Readers {

    private final ObjectProvider<Configuration> axon;

    Readers(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    /** All of them, by name. */
    List<StreamingEventProcessor> all() {
        return processing().eventProcessors().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    Optional<StreamingEventProcessor> find(String name) {
        return all().stream().filter(reader -> reader.getName().equals(name)).findFirst();
    }

    /** What tries again the events that the projection has laid aside. */
    Optional<SequencedDeadLetterProcessor<EventMessage<?>>> lettersOf(String name) {
        return processing().sequencedDeadLetterProcessor(name);
    }

    private EventProcessingConfiguration processing() {
        return axon.getObject().eventProcessingConfiguration();
    }
}
