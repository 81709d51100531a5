package rollbook.query;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Which parts of the log this node is reading for a projection. The framework goes on naming a part that failed and was given up, with
 * the position at which it was begun, also after another node has taken it over.
 */
public final class ReadHere {

    private ReadHere() {}

    /** By the number of the part. */
    public static Map<Integer, EventTrackerStatus> by(StreamingEventProcessor reader) {
        return reader.processingStatus().entrySet().stream()
                .filter(part -> !part.getValue().isErrorState())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
