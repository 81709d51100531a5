package rollbook.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.MetaDataKeys;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.UndoRegistration;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerIds;
import rollbook.api.customer.CustomerQuery.CustomersOfImport;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportView;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.SideBySide;
import rollbook.web.security.Presence;

/** Takes customers back: the files it opened, unless somebody has worked with them since, and the corrections it made. */
@Component
class CustomersBack implements TakingBack {

    private static final int LOT = 500;
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    private final ImportRuns runs;
    private final Corrections corrections;
    private final Decisions decisions;
    private final Questions questions;
    private final Presence presence;
    private final int atOnce;

    CustomersBack(
            ImportRuns runs,
            Corrections corrections,
            Decisions decisions,
            Questions questions,
            Presence presence,
            @Value("${rollbook.imports.at-once:12}") int atOnce) {
        this.runs = runs;
        this.corrections = corrections;
        this.decisions = decisions;
        this.questions = questions;
        this.presence = presence;
        this.atOnce = atOnce;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public Optional<TakenBack> work(ImportView view, long position, BooleanSupplier mayGoOn) {
        var run = runs.find(view.id()).orElseThrow();
        var actor = run.undoneBy().flatMap(presence::actor).orElse(Actor.PROGRAM);
        var undoing = new Undoing(view, actor, position, new TakenBack(run.undone(), run.kept()));
        return undoing.removeAll(mayGoOn) && undoing.putAllBack(mayGoOn)
                ? Optional.of(undoing.reached)
                : Optional.empty();
    }

    /** One import being taken back. */
    private final class Undoing {

        private final ImportView view;
        private final Actor actor;
        private final AtomicLong position;
        private final SideBySide places = new SideBySide(atOnce);
        private TakenBack reached;

        Undoing(ImportView view, Actor actor, long position, TakenBack reached) {
            this.view = view;
            this.actor = actor;
            this.position = new AtomicLong(position);
            this.reached = reached;
        }

        /** Goes over the customers again and again until only those are left that are kept. */
        boolean removeAll(BooleanSupplier mayGoOn) {
            int before = -1;
            while (reached.undone() != before) {
                before = reached.undone();
                reached = new TakenBack(before, 0);
                if (!removeOnce(mayGoOn)) {
                    return false;
                }
            }
            return true;
        }

        private boolean removeOnce(BooleanSupplier mayGoOn) {
            var lot = customers(null);
            while (!lot.isEmpty()) {
                if (!mayGoOn.getAsBoolean()) {
                    return false;
                }
                // Asked for before this lot goes: afterwards nobody knows any more what comes behind it.
                var next = customers(lot.getLast());
                SideBySide.all(lot.stream().map(this::removal).toList()).forEach(this::count);
                runs.reachedBack(view.id(), reached);
                lot = next;
            }
            return true;
        }

        boolean putAllBack(BooleanSupplier mayGoOn) {
            var lot = corrections.before(view.id(), Integer.MAX_VALUE, LOT);
            while (!lot.isEmpty()) {
                if (!mayGoOn.getAsBoolean()) {
                    return false;
                }
                lot.forEach(correction -> putBack(correction).ifPresent(this::count));
                runs.reachedBack(view.id(), reached);
                lot = corrections.before(view.id(), lot.getLast().line(), LOT);
            }
            return true;
        }

        private void count(boolean done) {
            reached = reached.and(done);
        }

        private List<CustomerId> customers(@Nullable CustomerId after) {
            return Patience.ask(() -> questions.ask(
                            new CustomersOfImport(view.id(), after, LOT),
                            CustomerIds.class,
                            Actor.PROGRAM,
                            position.get()))
                    .items();
        }

        private Callable<Boolean> removal(CustomerId id) {
            return () -> {
                try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, view.id().value())) {
                    return places.inPlace(() -> remove(id));
                }
            };
        }

        private boolean remove(CustomerId id) {
            return isDone(new UndoRegistration(id, view.id()), Actor.PROGRAM);
        }

        /** Puts back what still is as the import left it; empty where nothing is. */
        private Optional<Boolean> putBack(Corrections.Correction correction) {
            var id = correction.customerId();
            var now = file(id, null);
            var then = correction.at() == null ? null : file(id, correction.at().plus(JUST_AFTER));
            var before = file(id, view.startedAt());
            if (now == null || then == null || before == null) {
                return Optional.empty();
            }
            var fields = unchanged(correction.fields(), then, now);
            fields.removeIf(field -> now.differences(Set.of(field), before).isEmpty());
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(isDone(new CorrectCustomer(id, before.only(fields), fields), actor));
        }

        private Set<CustomerField> unchanged(Set<CustomerField> fields, CustomerFile then, CustomerFile now) {
            var unchanged = new HashSet<>(fields);
            unchanged.removeAll(then.differences(fields, now));
            return unchanged;
        }

        private @Nullable CustomerFile file(CustomerId id, @Nullable Instant asOf) {
            return Patience.ask(() -> questions.find(
                            new GetCustomer(id, asOf), CustomerView.class, Actor.PROGRAM, position.get()))
                    .map(CustomerView::file)
                    .orElse(null);
        }

        private boolean isDone(Command command, Actor by) {
            var decided = Patience.unlessForbidden(() -> decisions.send(command, by));
            decided.ifPresent(done -> position.accumulateAndGet(done.position(), Math::max));
            return decided.isPresent();
        }
    }
}
