package rollbook.web.imports;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.MetaDataKeys;
import rollbook.api.PageRequest;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportView;
import rollbook.api.payment.PaymentFilter;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindPayments;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.SideBySide;
import rollbook.web.security.Presence;

/** Takes enrolments back: who came by the import leaves, unless the contract was agreed or something was paid since. */
@Component
class EnrollmentsBack implements TakingBack {

    private static final int LOT = 500;
    private static final String REASON = "import taken back";

    private final EnrollmentSubject subject;
    private final ImportRuns runs;
    private final BroughtSeats brought;
    private final Decisions decisions;
    private final Questions questions;
    private final Presence presence;
    private final int atOnce;

    EnrollmentsBack(
            EnrollmentSubject subject,
            ImportRuns runs,
            BroughtSeats brought,
            Decisions decisions,
            Questions questions,
            Presence presence,
            @Value("${rollbook.imports.at-once:12}") int atOnce) {
        this.subject = subject;
        this.runs = runs;
        this.brought = brought;
        this.decisions = decisions;
        this.questions = questions;
        this.presence = presence;
        this.atOnce = atOnce;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENROLLMENTS;
    }

    @Override
    public Optional<TakenBack> work(ImportView view, long position, BooleanSupplier mayGoOn) {
        return new Undoing(view, actor(view), position).all(mayGoOn);
    }

    /** In the name of who asked for it. */
    private Actor actor(ImportView view) {
        var asker = runs.find(view.id()).orElseThrow().undoneBy().flatMap(presence::actor);
        return asker.map(subject::lendTo).orElse(Actor.PROGRAM);
    }

    /** One import being taken back. */
    private final class Undoing {

        private final ImportView view;
        private final Actor actor;
        private final long position;
        private final SideBySide places = new SideBySide(atOnce);
        private TakenBack reached = TakenBack.NOTHING;

        Undoing(ImportView view, Actor actor, long position) {
            this.view = view;
            this.actor = actor;
            this.position = position;
        }

        /** From the last line to the first: the counts begin anew after a restart, and who has left by then counts as taken back. */
        Optional<TakenBack> all(BooleanSupplier mayGoOn) {
            var lot = brought.before(view.id(), Integer.MAX_VALUE, LOT);
            while (!lot.isEmpty()) {
                if (!mayGoOn.getAsBoolean()) {
                    return Optional.empty();
                }
                SideBySide.all(lot.stream()
                                .map(seat -> takingBack(seat.enrollmentId()))
                                .toList())
                        .forEach(outcome -> outcome.ifPresent(done -> reached = reached.and(done)));
                runs.reachedBack(view.id(), reached);
                lot = brought.before(view.id(), lot.getLast().line(), LOT);
            }
            return Optional.of(reached);
        }

        private Callable<Optional<Boolean>> takingBack(EnrollmentId id) {
            return () -> {
                try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, view.id().value())) {
                    return places.inPlace(() -> takeBack(id));
                }
            };
        }

        /** Empty for what is not of this import: it was there before. */
        private Optional<Boolean> takeBack(EnrollmentId id) {
            var known = Patience.ask(
                    () -> questions.find(new GetEnrollment(id, null), EnrollmentView.class, Actor.PROGRAM, position));
            if (known.isEmpty()
                    || known.get().enrolledAt().isBefore(view.startedAt())
                    || !known.get().enrolledBy().id().equals(view.startedById())) {
                return Optional.empty();
            }
            var leaving = known.get().leaving();
            if (leaving != null) {
                return isOurs(leaving) ? Optional.of(true) : Optional.empty();
            }
            return Optional.of(isUntouched(known.get()) && withdraw(id));
        }

        /** Who had left when the import brought them is as far out of the class as can be. */
        private boolean isOurs(EnrollmentView.Left leaving) {
            var ended = view.endedAt();
            var brought = leaving.by() != null
                    && leaving.by().id().equals(view.startedById())
                    && (ended == null || !leaving.at().isAfter(ended));
            return brought || REASON.equals(leaving.reason());
        }

        private boolean isUntouched(EnrollmentView enrollment) {
            var fresh = enrollment.state() == EnrollmentState.ENROLLED || enrollment.state() == EnrollmentState.WAITING;
            return fresh
                    && Patience.ask(() -> questions.ask(
                                            new FindPayments(PaymentFilter.of(enrollment.id()), PageRequest.first(1)),
                                            PaymentPage.class,
                                            Actor.PROGRAM,
                                            position))
                                    .total()
                            == 0;
        }

        private boolean withdraw(EnrollmentId id) {
            return Patience.unlessForbidden(() -> decisions.send(new Withdraw(id, REASON, null), actor))
                    .isPresent();
        }
    }
}
