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
import rollbook.query.OnQuerySide;

/** Keeps the books of hours. */
@Component
@OnQuerySide
@ProcessingGroup(HoursProjection.GROUP)
class HoursProjection {

    static final String GROUP = "hours";

    private final Fold<HourBook> books;

    HoursProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.books = new Fold<>(new HourBooks(jdbc), transactions);
    }

    @EventHandler
    void on(HoursEvent event, EventMessage<?> message) {
        books.take(event.hourBookId().value(), message);
    }

    @ResetHandler
    void reset() {
        books.clear();
    }
}
