package rollbook.api.catalog;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.CourseId;

/** What may be asked about a course. */
public sealed interface CourseCommand extends Command {

    @TargetAggregateIdentifier
    CourseId courseId();

    /** The school offers a course. */
    @AllowedTo(ADMIN)
    record OfferCourse(CourseId courseId, CourseDetails details) implements CourseCommand {}

    /**
     * What is offered is settled anew; classes that are open keep their tuition.
     *
     * @param corrected what
     * @param values how; only the corrected fields count
     */
    @AllowedTo({ADMIN, BOSS})
    record CorrectCourse(CourseId courseId, Set<CourseField> corrected, CourseDetails values)
            implements CourseCommand {}
}
