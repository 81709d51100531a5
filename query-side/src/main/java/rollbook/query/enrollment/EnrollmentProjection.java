package rollbook.query.enrollment;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.enrollment.EnrollmentEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;

/** Keeps the enrolments. */
@Component
@OnQuerySide
@Keeps(
        value = {"enrollment", "enrollment_forgotten"},
        foundBy = "enrollment_of_customer")
@ProcessingGroup(EnrollmentProjection.GROUP)
class EnrollmentProjection {

    static final String GROUP = "enrollment";

    private final Papers table;
    private final Fold<Paper> papers;

    EnrollmentProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.table = new Papers(jdbc);
        this.papers = new Fold<>(table, transactions);
    }

    @EventHandler
    void on(EnrollmentEvent event, EventMessage<?> message) {
        papers.take(event.enrollmentId().value(), message);
    }

    /** What was said is forgotten; who sits where is not. */
    @EventHandler
    void on(CustomerErased event) {
        table.keepNothingOf(event.customerId());
        CurrentUnitOfWork.get().onPrepareCommit(_ -> table.forget(event.customerId()));
    }

    @ResetHandler
    void reset() {
        papers.clear();
    }
}
