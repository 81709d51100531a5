package rollbook.query.courserecord;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.courserecord.CourseRecordEvent;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.query.Fold;
import rollbook.query.OnQuerySide;

/** Keeps lessons and their sheets. */
@Component
@OnQuerySide
@ProcessingGroup(LessonProjection.GROUP)
class LessonProjection {

    static final String GROUP = "lessons";

    private final LessonRows rows;
    private final Fold<Register> lessons;

    LessonProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.rows = new LessonRows(jdbc);
        this.lessons = new Fold<>(rows, transactions);
    }

    @EventHandler
    void on(CourseRecordEvent event, EventMessage<?> message) {
        lessons.take(event.courseRecordId().value(), message);
    }

    /** What was written about the student is forgotten; attendance and scores are not. */
    @EventHandler
    void on(CustomerErased event) {
        CurrentUnitOfWork.get().onPrepareCommit(_ -> rows.forget(event.customerId()));
    }

    @ResetHandler
    void reset() {
        lessons.clear();
    }
}
