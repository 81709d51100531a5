package rollbook.query.classlist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.classlist.SeatRows.SeatRow;

/** Keeps the list of classes, and who sits in each. */
@Component
@OnQuerySide
@Keeps({"class_list", "class_seat"})
@ProcessingGroup(ClassListProjection.GROUP)
class ClassListProjection {

    static final String GROUP = "classlist";

    private final ClassRows table;
    private final Fold<ListedClass> classes;
    private final Fold<SeatRow> seats;

    ClassListProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.table = new ClassRows(jdbc);
        this.classes = new Fold<>(table, transactions);
        this.seats = new Fold<>(new SeatRows(jdbc), transactions);
    }

    @EventHandler
    void on(ClassListEvent event, EventMessage<?> message) {
        classes.take(event.classId().value(), message);
        switch (event) {
            case SeatTaken e -> seats.take(e.enrollmentId().value(), message);
            case SeatGivenUp e -> seats.take(e.enrollmentId().value(), message);
            case WaitingListJoined e -> seats.take(e.enrollmentId().value(), message);
            case WaitingListLeft e -> seats.take(e.enrollmentId().value(), message);
            default -> {
                // what is settled about a class moves nobody
            }
        }
    }

    @EventHandler
    void on(CustomerErased event) {
        classes.settle();
        table.forgetReasons();
    }

    @ResetHandler
    void reset() {
        classes.clear();
        seats.clear();
    }
}
