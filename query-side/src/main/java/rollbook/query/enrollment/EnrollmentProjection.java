package rollbook.query.enrollment;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.enrollment.EnrollmentEvent;
import rollbook.query.Fold;
import rollbook.query.OnQuerySide;

/** Keeps the enrolments. */
@Component
@OnQuerySide
@ProcessingGroup(EnrollmentProjection.GROUP)
class EnrollmentProjection {

    static final String GROUP = "enrollment";

    private final Fold<Paper> papers;

    EnrollmentProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.papers = new Fold<>(new Papers(jdbc), transactions);
    }

    @EventHandler
    void on(EnrollmentEvent event, EventMessage<?> message) {
        papers.take(event.enrollmentId().value(), message);
    }

    @ResetHandler
    void reset() {
        papers.clear();
    }
}
