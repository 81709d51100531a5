package rollbook.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import rollbook.api.MetaDataKeys;

/** What every event remembers of where it came from: who, as what, in which request, because of which command. Ids only. */
final class Provenance implements CorrelationDataProvider {

    /** What began it all; handed on from message to message. */
    static final String CORRELATION = "correlationId";

    /** The command that decided it. */
    static final String CAUSATION = "causationId";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var provenance = new LinkedHashMap<String, Object>();
        for (var key : new String[] {MetaDataKeys.ACTOR, MetaDataKeys.ROLES, MetaDataKeys.REQUEST}) {
            if (message.getMetaData().get(key) instanceof String value) {
                provenance.put(key, value);
            }
        }
        provenance.put(CORRELATION, message.getMetaData().getOrDefault(CORRELATION, message.getIdentifier()));
        provenance.put(CAUSATION, message.getIdentifier());
        return provenance;
    }
}
