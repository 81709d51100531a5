package rollbook.query.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;
import rollbook.query.ReadHere;
import rollbook.query.StoredTokens;

/** The processors of this node that read the log. */
@Component
@OnQuerySide
class Readers {

    private final ObjectProvider<Configuration> axon;
    private final StoredTokens stored;

    Readers(ObjectProvider<Configuration> axon, StoredTokens stored) {
        this.axon = axon;
        this.stored = stored;
    }

    /** Whether a projection is being built anew, on this node or another. */
    boolean isReplaying(String name) {
        return replayedUntil(name) > 0;
    }

    /** Up to where a projection is being built anew, on this node or another; 0 if it is not. */
    long replayedUntil(String name) {
        var here = find(name).map(ReadHere::by).orElse(Map.of());
        return here.isEmpty()
                ? stored.token(name).map(Readers::until).orElse(0L)
                : here.values().stream()
                        .filter(Readers::isReplaying)
                        .mapToLong(segment -> segment.getResetPosition().orElse(0))
                        .max()
                        .orElse(0);
    }

    private static long until(TrackingToken token) {
        if (!(token instanceof ReplayToken)) {
            return 0;
        }
        var until = ReplayToken.getTokenAtReset(token).orElse(0);
        return token.position().orElse(0) < until ? until : 0;
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

    /** Whether it is still on the way to where it was when it was begun anew. */
    private static boolean isReplaying(EventTrackerStatus segment) {
        return segment.isReplaying()
                && segment.getCurrentPosition().orElse(0)
                        < segment.getResetPosition().orElse(0);
    }

    /** What tries again the events that the projection has laid aside. */
    Optional<SequencedDeadLetterProcessor<EventMessage<?>>> lettersOf(String name) {
        return processing().sequencedDeadLetterProcessor(name);
    }

    private EventProcessingConfiguration processing() {
        return axon.getObject().eventProcessingConfiguration();
    }
}
