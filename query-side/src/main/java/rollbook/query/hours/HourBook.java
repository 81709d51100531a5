package rollbook.query.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursEvent;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.HoursEvent.HoursCarriedIn;
import rollbook.api.hours.HoursEvent.HoursCarriedOut;
import rollbook.api.hours.HoursEvent.HoursCorrected;
import rollbook.api.hours.HoursEvent.HoursFrozen;
import rollbook.api.hours.HoursEvent.HoursUnfrozen;
import rollbook.query.Fact;
import rollbook.query.MissingRow;

/**
 * What stands in the book of hours of one enrolment.
 *
 * @param linked the enrolments from which hours came along, or with which they went on
 */
record HourBook(
        String id,
        long version,
        EnrollmentId enrollmentId,
        CustomerId customerId,
        List<Bought> packages,
        List<Pause> pauses,
        List<EnrollmentId> linked) {

    static HourBook after(@Nullable HourBook book, Fact fact) {
        var event = (HoursEvent) fact.event();
        if (event instanceof HourBookOpened e) {
            return new HourBook(
                    e.hourBookId().value(),
                    fact.version(),
                    e.enrollmentId(),
                    e.customerId(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        if (book == null) {
            throw new MissingRow(fact);
        }
        return book.and(event, fact).at(fact.version());
    }

    private HourBook and(HoursEvent event, Fact fact) {
        return switch (event) {
            case HourBookOpened _ -> this;
            case HoursBought e ->
                holding(more(
                        packages,
                        new Bought(
                                e.packageId(),
                                e.hours(),
                                e.boughtOn(),
                                e.expiresOn(),
                                e.note(),
                                fact.by(),
                                fact.at())));
            case HoursCorrected e ->
                holding(packages.stream()
                        .map(one -> one.id().equals(e.packageId()) ? one.corrected(e.hours(), e.expiresOn()) : one)
                        .toList());
            case HoursFrozen e -> pausing(more(pauses, new Pause(e.from(), null, e.reason())));
            case HoursUnfrozen e -> pausing(last(pauses, pause -> pause.until(e.on())));
            case HoursCarriedOut e -> linkedTo(e.to());
            case HoursCarriedIn e -> linkedTo(e.from());
        };
    }

    private static <T> List<T> more(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> last(List<T> some, UnaryOperator<T> change) {
        var changed = new ArrayList<>(some);
        changed.add(change.apply(changed.removeLast()));
        return List.copyOf(changed);
    }

    private HourBook holding(List<Bought> newPackages) {
        return new HourBook(id, version, enrollmentId, customerId, newPackages, pauses, linked);
    }

    private HourBook pausing(List<Pause> newPauses) {
        return new HourBook(id, version, enrollmentId, customerId, packages, newPauses, linked);
    }

    private HourBook linkedTo(EnrollmentId other) {
        return linked.contains(other)
                ? this
                : new HourBook(id, version, enrollmentId, customerId, packages, pauses, more(linked, other));
    }

    private HourBook at(long newVersion) {
        return new HourBook(id, newVersion, enrollmentId, customerId, packages, pauses, linked);
    }
}
