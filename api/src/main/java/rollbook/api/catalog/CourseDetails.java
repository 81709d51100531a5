package rollbook.api.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;

/**
 * What is offered with a course.
 *
 * @param name what it is called; no other course is called so
 * @param price what it costs; classes that are opened cost that
 * @param periodMonths how long it takes
 * @param outline what is taught
 */
public record CourseDetails(
        @Nullable String name,
        @Nullable Money price,
        @Nullable Integer periodMonths,
        @Nullable String outline) {

    public static final CourseDetails BLANK = new CourseDetails(null, null, null, null);

    /** These details with the named ones taken from {@code other}, also where they are empty there. */
    public CourseDetails with(Set<CourseField> fields, CourseDetails other) {
        return new CourseDetails(
                fields.contains(CourseField.NAME) ? other.name : name,
                fields.contains(CourseField.PRICE) ? other.price : price,
                fields.contains(CourseField.PERIOD) ? other.periodMonths : periodMonths,
                fields.contains(CourseField.OUTLINE) ? other.outline : outline);
    }

    /** The details after something has happened to the course. */
    public CourseDetails after(CourseEvent event) {
        return switch (event) {
            case CourseEvent.CourseOffered e -> new CourseDetails(e.name(), e.price(), e.periodMonths(), e.outline());
            case CourseEvent.CourseRenamed e -> new CourseDetails(e.name(), price, periodMonths, outline);
            case CourseEvent.CoursePriced e -> new CourseDetails(name, e.price(), periodMonths, outline);
            case CourseEvent.CoursePeriodSet e -> new CourseDetails(name, price, e.periodMonths(), outline);
            case CourseEvent.CourseOutlined e -> new CourseDetails(name, price, periodMonths, e.outline());
        };
    }
}
