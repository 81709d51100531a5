package rollbook.query.customer.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetHistory;
import rollbook.api.customer.HistoryItem;
import rollbook.api.customer.HistoryPage;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;
import rollbook.query.customer.Sight;
import rollbook.query.customer.file.Files;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers what happened to a customer, from the log itself, to who may read the whole file. */
@Component
@OnQuerySide
class CustomerHistoryAnswers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final EventStore log;
    private final Serializer readable;
    private final JdbcClient jdbc;
    private final Files files;

    CustomerHistoryAnswers(
            EventStore log, @Qualifier("readableEvents") Serializer readable, JdbcClient jdbc, Files files) {
        this.log = log;
        this.readable = readable;
        this.jdbc = jdbc;
        this.files = files;
    }

    @QueryHandler
    @AnsweredFrom({"customer-file", "staff"})
    Optional<HistoryPage> answer(GetHistory query, Actor actor) {
        return files.isClear(query.customerId(), new Sight(actor))
                ? Optional.of(page(query, events(query.customerId())))
                : Optional.empty();
    }

    private List<DomainEventMessage<?>> events(CustomerId id) {
        var events = new ArrayList<DomainEventMessage<?>>();
        log.readEvents(id.value(), 0).forEachRemaining(events::add);
        return events;
    }

    private HistoryPage page(GetHistory query, List<DomainEventMessage<?>> events) {
        var page = query.page();
        var shown = events.stream().skip(page.offset()).limit(page.size()).toList();
        var staff = Staff.named(
                jdbc, shown.stream().map(event -> Fact.of(event).by()).toList());
        var items = shown.stream().map(event -> item(event, staff)).toList();
        return new HistoryPage(items, page.page(), page.size(), events.size(), true);
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
