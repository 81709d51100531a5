package rollbook.query.courserecord;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.courserecord.CourseRecordEvent;
import rollbook.query.Fold;
import rollbook.query.OnQuerySide;

/** Keeps lessons and their sheets. */
@Component
@OnQuerySide
@ProcessingGroup(LessonProjection.GROUP)
class LessonProjection {

    static final String GROUP = "lessons";

    private final Fold<Register> lessons;

    LessonProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.lessons = new Fold<>(new LessonRows(jdbc), transactions);
    }

    @EventHandler
    void on(CourseRecordEvent event, EventMessage<?> message) {
        lessons.take(event.courseRecordId().value(), message);
    }

    @ResetHandler
    void reset() {
        lessons.clear();
    }
}
