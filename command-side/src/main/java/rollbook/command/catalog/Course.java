package rollbook.command.catalog;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.catalog.CourseCommand.CorrectCourse;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.catalog.CourseEvent;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CourseOutlined;
import rollbook.api.catalog.CourseEvent.CoursePeriodSet;
import rollbook.api.catalog.CourseEvent.CoursePriced;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.api.catalog.CourseRefusal.OfferedOtherwise;

/** A course on the price list: offered once, then renamed, priced and described anew as the school sees fit. */
@AggregateRoot
final class Course {

    @AggregateIdentifier
    private @Nullable CourseId id;

    private CourseDetails details = CourseDetails.BLANK;

    Renaming decide(OfferCourse command, Currency currency) {
        var wanted = command.details();
        if (id != null && wanted.equals(details)) {
            return new Renaming(wanted.name(), requireNonNull(wanted.name()));
        }
        Refused.unless(id == null, () -> new OfferedOtherwise(command.courseId()));
        refuseMalformed(wanted, currency);

        apply(new CourseOffered(
                command.courseId(),
                requireNonNull(wanted.name()),
                requireNonNull(wanted.price()),
                wanted.periodMonths(),
                wanted.outline()));
        return new Renaming(null, requireNonNull(details.name()));
    }

    Renaming decide(CorrectCourse command, Currency currency) {
        var courseId = command.courseId();
        var before = details;
        var after = details.with(command.corrected(), command.values());
        refuseMalformed(after, currency);

        if (!Objects.equals(before.name(), after.name())) {
            apply(new CourseRenamed(courseId, requireNonNull(after.name())));
        }
        if (!Objects.equals(before.price(), after.price())) {
            apply(new CoursePriced(courseId, requireNonNull(after.price())));
        }
        if (!Objects.equals(before.periodMonths(), after.periodMonths())) {
            apply(new CoursePeriodSet(courseId, after.periodMonths()));
        }
        if (!Objects.equals(before.outline(), after.outline())) {
            apply(new CourseOutlined(courseId, after.outline()));
        }
        return new Renaming(before.name(), requireNonNull(after.name()));
    }

    /** What this course costs now; empty if it is not offered. */
    Optional<Money> priceOf(CourseId courseId) {
        return courseId.equals(id) ? Optional.ofNullable(details.price()) : Optional.empty();
    }

    private static void refuseMalformed(CourseDetails details, Currency currency) {
        List<FieldError> errors = CatalogRules.check(details, currency);
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }

    @EventSourcingHandler
    void evolve(CourseEvent event) {
        id = event.courseId();
        details = details.after(event);
    }
}
