package rollbook.query.customer.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Identifier;
import rollbook.api.customer.HistoryItem;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells what has happened to a thing, from the log itself. */
@Component
@OnQuerySide
public class Chronicle {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final EventStore log;
    private final Serializer readable;
    private final JdbcClient jdbc;

    Chronicle(EventStore log, @Qualifier("readableEvents") Serializer readable, JdbcClient jdbc) {
        this.log = log;
        this.readable = readable;
        this.jdbc = jdbc;
    }

    /** Everything that happened to it, oldest first. */
    public List<DomainEventMessage<?>> of(Identifier thing) {
        var events = new ArrayList<DomainEventMessage<?>>();
        log.readEvents(thing.value(), 0).forEachRemaining(events::add);
        return events;
    }

    /** The same as it is shown. */
    public List<HistoryItem> items(List<? extends DomainEventMessage<?>> events) {
        var staff = Staff.named(
                jdbc, events.stream().map(event -> Fact.of(event).by()).toList());
        return events.stream().map(event -> item(event, staff)).toList();
    }

    private HistoryItem item(DomainEventMessage<?> event, Staff staff) {
        var fact = Fact.of(event);
        var written = readable.serialize(event.getPayload(), byte[].class);
        return new HistoryItem(
                fact.position() == 0 ? null : fact.position(),
                fact.version(),
                event.getTimestamp(),
                staff.nameOf(fact.by()),
                written.getType().getName(),
                JSON.readValue(written.getData(), MEMBERS));
    }
}
