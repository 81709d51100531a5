package rollbook.query.catalog;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.catalog.BranchEvent;
import rollbook.api.catalog.CourseEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.catalog.BranchRows.BranchRow;
import rollbook.query.catalog.CourseRows.OfferedCourse;

/** Keeps the lists of branches and courses. */
@Component
@OnQuerySide
@Keeps({"branch", "course"})
@ProcessingGroup(CatalogProjection.GROUP)
class CatalogProjection {

    static final String GROUP = "catalog";

    private final Fold<BranchRow> branches;
    private final Fold<OfferedCourse> courses;

    CatalogProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.branches = new Fold<>(new BranchRows(jdbc), transactions);
        this.courses = new Fold<>(new CourseRows(jdbc), transactions);
    }

    @EventHandler
    void on(BranchEvent event, EventMessage<?> message) {
        branches.take(event.branchId().value(), message);
    }

    @EventHandler
    void on(CourseEvent event, EventMessage<?> message) {
        courses.take(event.courseId().value(), message);
    }

    @ResetHandler
    void reset() {
        branches.clear();
        courses.clear();
    }
}
