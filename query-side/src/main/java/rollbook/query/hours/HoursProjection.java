package rollbook.query.hours;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.hours.HoursEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;

/**
 * Keeps the books of hours, and what they come to. That follows from the sheets as well, so it is kept by the same processor as they
 * are.
 */
@Component
@OnQuerySide
@Keeps(
        value = {"hour_book", "hours_standing"},
        foundBy = "hour_book_of_enrollment")
@ProcessingGroup(HoursProjection.GROUP)
class HoursProjection {

    static final String GROUP = Studies.GROUP;

    private final Fold<HourBook> books;
    private final HourStandings standings;

    HoursProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions, HourStandings standings) {
        this.books = new Fold<>(new HourBooks(jdbc), transactions);
        this.standings = standings;
    }

    @EventHandler
    void on(HoursEvent event, EventMessage<?> message) {
        books.take(event.hourBookId().value(), message);
        standings.happenedTo(event.hourBookId());
    }

    @ResetHandler
    void reset() {
        books.clear();
        standings.clear();
    }
}
