package rollbook.query.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.catalog.CatalogQuery.GetCourse;
import rollbook.api.catalog.CourseEvent;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CoursePriced;
import rollbook.api.catalog.CourseView;
import rollbook.api.catalog.CourseView.Priced;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;
import rollbook.query.catalog.CourseRows.OfferedCourse;

/**
 * Answers about one course. What it has ever cost stands in its own history, which is short: it is read from there, for now as for
 * any instant before.
 */
@Component
@OnQuerySide
class CourseAnswers {

    private final JdbcClient jdbc;
    private final EventStore log;

    CourseAnswers(JdbcClient jdbc, EventStore log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @QueryHandler
    @AnsweredFrom({CatalogProjection.GROUP, "staff"})
    Optional<CourseView> answer(GetCourse query) {
        @Nullable OfferedCourse course = null;
        var prices = new ArrayList<Fact>();
        var history = log.readEvents(query.courseId().value(), 0);
        while (history.hasNext()) {
            var fact = Fact.of(history.next());
            if (!(fact.event() instanceof CourseEvent) || isAfter(fact, query.asOf())) {
                break;
            }
            course = OfferedCourse.after(course, fact);
            if (fact.event() instanceof CourseOffered || fact.event() instanceof CoursePriced) {
                prices.add(fact);
            }
        }
        return course == null ? Optional.empty() : Optional.of(view(query, course, prices));
    }

    private static boolean isAfter(Fact fact, @Nullable Instant asOf) {
        return asOf != null && fact.at().isAfter(asOf);
    }

    private CourseView view(GetCourse query, OfferedCourse course, ArrayList<Fact> prices) {
        var staff = Staff.named(jdbc, prices.stream().map(Fact::by).toList());
        var details = course.details();
        return new CourseView(
                query.courseId(),
                course.name(),
                course.price(),
                details.periodMonths(),
                details.outline(),
                prices.stream()
                        .map(fact -> switch (fact.event()) {
                            case CourseOffered e -> new Priced(e.price(), fact.at(), staff.nameOf(fact.by()));
                            case CoursePriced e -> new Priced(e.price(), fact.at(), staff.nameOf(fact.by()));
                            default -> throw new IllegalStateException("no price: " + fact.event());
                        })
                        .toList(),
                course.createdAt(),
                course.version());
    }
}
