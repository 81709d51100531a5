package rollbook.api.catalog;

import rollbook.api.CourseId;
import rollbook.api.Refusal;

/** Why something cannot be done with a course. */
public sealed interface CourseRefusal {

    /** There is no such course. */
    record NoSuchCourse(CourseId courseId) implements CourseRefusal, Refusal.Missing {}

    /** Another course is called so. */
    record NameTaken(String name) implements CourseRefusal, Refusal.Conflict {}

    /** Another course is offered under this id. */
    record OfferedOtherwise(CourseId courseId) implements CourseRefusal, Refusal.Conflict {}
}
