package rollbook.web.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.MDC;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassView;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.SideBySide;

/**
 * Enrols, many at once; who may wait, one after the other, as they stand in the file. Which rows are tried is written down before, so
 * that what a dying node has sent can be taken back.
 */
final class SeatDecisions implements SeatDesk {

    private final Job job;
    private final Decisions decisions;
    private final BroughtSeats brought;
    private final SideBySide places;
    private final SeenSeats seen = new SeenSeats();

    SeatDecisions(Job job, Decisions decisions, BroughtSeats brought, int atOnce) {
        this.job = job;
        this.decisions = decisions;
        this.brought = brought;
        this.places = new SideBySide(atOnce);
    }

    @Override
    public List<Outcome> take(List<WantedSeat> seats, Set<EnrollmentId> present) {
        var tries = seats.stream()
                .map(seat -> new Try(seat, seen.before(seat, present)))
                .toList();
        brought.planned(
                job.id(), tries.stream().filter(Try::isNew).map(Try::seat).toList());
        var outcomes = seats.stream().anyMatch(seat -> seat.wish().mayWait())
                ? tries.stream().map(this::take).toList()
                : SideBySide.all(tries.stream().map(this::beside).toList());
        brought.keepOnly(job.id(), seats, outcomes);
        return outcomes;
    }

    private Callable<Outcome> beside(Try one) {
        return () -> {
            try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, job.id().value())) {
                return one.isNew() ? places.inPlace(() -> take(one)) : take(one);
            }
        };
    }

    private Outcome take(Try one) {
        var seat = one.seat();
        if (one.known().isPresent()) {
            return one.known().get();
        }
        if (seat.customer() == null || seat.in() == null || !seat.errors().isEmpty()) {
            return new Outcome.Failed(seat.errors());
        }
        try {
            enroll(seat.customer(), seat.in(), seat.wish());
            return new Outcome.Created();
        } catch (Refused refused) {
            return refused.refusal() instanceof AlreadyEnrolled
                    ? new Outcome.Skipped()
                    : Outcome.refused(refused.refusal());
        }
    }

    private void enroll(CustomerId customer, ClassView in, SeatWish wish) {
        var enroll = new Enroll(customer, in.id(), wish.mayWait());
        Patience.ask(() -> decisions.send(enroll, job.actor()));
        if (wish instanceof SeatWish.HasLeft(var reason, var on)) {
            var withdraw = new Withdraw(enroll.enrollmentId(), reason, on);
            Patience.ask(() -> decisions.send(withdraw, job.actor()));
        }
    }

    /** A row, and what is to be said of it without trying. */
    private record Try(WantedSeat seat, Optional<Outcome> known) {

        boolean isNew() {
            return known.isEmpty();
        }
    }
}
