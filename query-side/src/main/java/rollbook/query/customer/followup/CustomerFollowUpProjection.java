package rollbook.query.customer.followup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.followup.Notes.Note;

/** Keeps what was said to customers. */
@Component
@OnQuerySide
@Keeps(value = "follow_up", foundBy = "follow_up_of_customer")
@ProcessingGroup(CustomerFollowUpProjection.GROUP)
class CustomerFollowUpProjection {

    static final String GROUP = "customer-followup";

    private final JdbcTemplate jdbc;
    private final Fold<Note> notes;

    CustomerFollowUpProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.notes = new Fold<>(new Notes(jdbc), transactions);
    }

    @EventHandler
    void on(FollowUpRecorded event, EventMessage<?> message) {
        notes.take(event.followUpId().value(), message);
    }

    @EventHandler
    void on(FollowUpCorrected event, EventMessage<?> message) {
        notes.take(event.followUpId().value(), message);
    }

    /** What was said is forgotten; that something was said, and when, is not. */
    @EventHandler
    void on(CustomerErased event) {
        CurrentUnitOfWork.get()
                .onPrepareCommit(_ -> jdbc.update(
                        "update read.follow_up set content = ? where customer_id = ?",
                        Personal.ERASED,
                        event.customerId().value()));
    }

    @ResetHandler
    void reset() {
        notes.clear();
    }
}
