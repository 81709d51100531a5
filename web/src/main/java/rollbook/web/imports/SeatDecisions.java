package rollbook.web.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.MDC;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refused;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.web.Decisions;
import rollbook.web.SideBySide;

/** Enrols, many at once. Which rows are tried is written down before, so that what a dying node has sent can be taken back. */
final class SeatDecisions implements SeatDesk {

    private final Job job;
    private final Decisions decisions;
    private final BroughtSeats brought;
    private final SideBySide places;

    SeatDecisions(Job job, Decisions decisions, BroughtSeats brought, int atOnce) {
        this.job = job;
        this.decisions = decisions;
        this.brought = brought;
        this.places = new SideBySide(atOnce);
    }

    @Override
    public List<Outcome> take(List<WantedSeat> seats, Set<EnrollmentId> present) {
        brought.planned(
                job.id(), seats.stream().filter(seat -> !seat.isAmong(present)).toList());
        var outcomes =
                SideBySide.all(seats.stream().map(seat -> deed(seat, present)).toList());
        brought.keepOnly(job.id(), seats, outcomes);
        return outcomes;
    }

    private Callable<Outcome> deed(WantedSeat seat, Set<EnrollmentId> present) {
        return () -> {
            if (seat.isAmong(present)) {
                return new Outcome.Skipped();
            }
            try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, job.id().value())) {
                return places.inPlace(() -> take(seat));
            }
        };
    }

    private Outcome take(WantedSeat seat) {
        if (seat.customer() == null || seat.in() == null) {
            return new Outcome.Failed(seat.errors());
        }
        var enroll = new Enroll(seat.customer(), seat.in().id(), false);
        try {
            Patience.ask(() -> decisions.send(enroll, job.actor()));
            return new Outcome.Created();
        } catch (Refused refused) {
            return refused.refusal() instanceof AlreadyEnrolled
                    ? new Outcome.Skipped()
                    : Outcome.refused(refused.refusal());
        }
    }
}
