package rollbook.query.operations;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.EventPage;
import rollbook.api.operations.OperationsQuery.FindEvents;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;

/** Answers what stands in the log, and what those who did it are called. What it says about people only the boss may read. */
@Component
@OnQuerySide
class EventAnswers {

    private final LogBook book;
    private final JdbcClient jdbc;

    EventAnswers(LogBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom("staff")
    EventPage answer(FindEvents query, Actor actor) {
        Refused.unless(!query.clear() || actor.hasAnyOf(Role.BOSS), () -> new NotAllowed("FindEvents"));
        var stream = query.stream();
        var events = stream == null
                ? book.ofAll(query.after(), query.size())
                : book.ofStream(stream, query.after(), query.size());
        var known = events.stream().filter(LogBook::isKnown).toList();
        var staff = Staff.named(
                jdbc, known.stream().map(event -> Fact.of(event).by()).toList());
        return new EventPage(
                known.stream().map(event -> item(event, staff, query.clear())).toList(),
                !query.clear(),
                events.size() < query.size() ? null : next(events, stream != null));
    }

    private static long next(List<EventMessage<?>> events, boolean ofStream) {
        return switch (events.getLast()) {
            case TrackedEventMessage<?> tracked
            when !ofStream -> tracked.trackingToken().position().orElse(0);
            case DomainEventMessage<?> domain -> domain.getSequenceNumber();
            default -> 0;
        };
    }

    private EventPage.Item item(EventMessage<?> event, Staff staff, boolean clear) {
        var fact = Fact.of(event);
        return new EventPage.Item(
                fact.position() == 0 ? null : fact.position(),
                event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : "",
                fact.version(),
                event.getTimestamp(),
                staff.nameOf(fact.by()),
                book.name(event),
                clear ? book.readable(event) : book.masked(event));
    }
}
