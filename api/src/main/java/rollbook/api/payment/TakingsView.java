package rollbook.api.payment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Money;

/**
 * Money by day and course.
 *
 * @param from the first day
 * @param to the last day
 * @param items one for each day and course on which money moved, the latest first
 * @param sum of all
 */
public record TakingsView(LocalDate from, LocalDate to, List<Takings> items, Money sum) {

    /**
     * What moved on one day for one course.
     *
     * @param courseId absent for money that was for no course
     * @param course what the course is called
     * @param entries how many lines of the cash book
     * @param received money that came in, without what was reversed
     * @param refunded money that was given back
     * @param carried money that came over from elsewhere, or went over to elsewhere
     * @param sum of these
     */
    public record Takings(
            LocalDate day,
            @Nullable CourseId courseId,
            @Nullable String course,
            long entries,
            Money received,
            Money refunded,
            Money carried,
            Money sum) {}
}
