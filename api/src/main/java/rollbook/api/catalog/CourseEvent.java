package rollbook.api.catalog;

import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Event;
import rollbook.api.Money;

/** What has happened to a course. */
public sealed interface CourseEvent extends Event {

    CourseId courseId();

    /** The school offered it for the first time. */
    record CourseOffered(
            CourseId courseId,
            String name,
            Money price,
            @Nullable Integer periodMonths,
            @Nullable String outline) implements CourseEvent {}

    /** It is called otherwise. */
    record CourseRenamed(CourseId courseId, String name) implements CourseEvent {}

    /** It costs this from now on. */
    record CoursePriced(CourseId courseId, Money price) implements CourseEvent {}

    /** How long it takes was settled anew. */
    record CoursePeriodSet(CourseId courseId, @Nullable Integer periodMonths) implements CourseEvent {}

    /** What is taught was written down anew. */
    record CourseOutlined(CourseId courseId, @Nullable String outline) implements CourseEvent {}
}
