package rollbook.web.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyRegistered;
import rollbook.api.customer.CustomerRefusal.FileErased;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.customer.Origin;
import rollbook.api.imports.ImportId;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.SideBySide;

/**
 * Sends the rows of an import as commands, many at once: the log appends what waits together. Rows that bear the same QQ number keep
 * their order.
 */
final class RowDecisions implements RowDesk {

    private final ImportId importId;
    private final Actor actor;
    private final boolean update;
    private final boolean resumed;
    private final Decisions decisions;
    private final Questions questions;
    private final Corrections corrections;
    private final Clock clock;
    private final SideBySide places;
    private final AtomicLong position = new AtomicLong();
    private boolean first = true;

    RowDecisions(
            ImportId importId,
            Actor actor,
            boolean update,
            boolean resumed,
            Decisions decisions,
            Questions questions,
            Corrections corrections,
            Clock clock,
            int atOnce) {
        this.importId = importId;
        this.actor = actor;
        this.update = update;
        this.resumed = resumed;
        this.decisions = decisions;
        this.questions = questions;
        this.corrections = corrections;
        this.clock = clock;
        this.places = new SideBySide(atOnce);
    }

    @Override
    public List<Outcome> take(List<ImportRow> rows) {
        var known = known(rows);
        return SideBySide.all(deeds(rows, known));
    }

    /**
     * After a restart some of the first rows may have been sent already: those are sent again, and count as what they were,
     * instead of being skipped as known.
     */
    private KnownFiles known(List<ImportRow> rows) {
        var known = Patience.ask(() -> KnownFiles.about(rows, questions, null));
        boolean again = first && resumed;
        first = false;
        return again ? new KnownFiles(Set.of(), known.bearers()) : known;
    }

    private List<Callable<Outcome>> deeds(List<ImportRow> rows, KnownFiles known) {
        var deeds = new ArrayList<Callable<Outcome>>();
        Map<String, CompletableFuture<Boolean>> lastWithQq = new HashMap<>();
        for (var row : rows) {
            var done = new CompletableFuture<Boolean>();
            var before = KnownFiles.qq(row).map(qq -> lastWithQq.put(qq, done)).orElse(null);
            deeds.add(() -> inTurn(row, known, before, done));
        }
        return deeds;
    }

    private Outcome inTurn(
            ImportRow row,
            KnownFiles known,
            @Nullable CompletableFuture<Boolean> before,
            CompletableFuture<Boolean> done)
            throws Exception {
        try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, importId.value())) {
            if (before != null) {
                before.join();
            }
            return places.inPlace(() -> take(row, known.match(row)));
        } finally {
            done.complete(true);
        }
    }

    private Outcome take(ImportRow row, Optional<CustomerId> match) {
        if (!row.errors().isEmpty()) {
            return new Outcome.Failed(row.errors());
        }
        if (match.isPresent()) {
            return known(row, match.get());
        }
        try {
            var origin = new Origin(importId, row.author(), row.createdAt());
            send(new RegisterCustomer(row.id(), row.file(), false, false, origin));
            return new Outcome.Created();
        } catch (Refused refused) {
            return switch (refused.refusal()) {
                case FileErased _ -> new Outcome.Skipped(); // what is erased is not kept as an error either
                case AlreadyRegistered _ -> known(row, row.id());
                case QqTaken _ ->
                    update
                            ? bearer(row).map(id -> known(row, id)).orElseGet(Outcome.Skipped::new)
                            : new Outcome.Skipped();
                default -> Outcome.refused(refused.refusal());
            };
        }
    }

    private Optional<CustomerId> bearer(ImportRow row) {
        return KnownFiles.qq(row)
                .map(qq -> Patience.ask(() -> KnownFiles.bearers(List.of(qq), questions, position.get()))
                        .get(qq));
    }

    private Outcome known(ImportRow row, CustomerId id) {
        return update ? correct(row, id) : new Outcome.Skipped();
    }

    private Outcome correct(ImportRow row, CustomerId id) {
        var known = Patience.ask(() -> KnownFiles.read(id, questions, position.get()));
        if (known.isEmpty()) {
            return new Outcome.Skipped();
        }
        var differences = Differences.between(known.get(), row.file());
        if (differences.isNone()) {
            return resumed && corrections.isPlanned(importId, row.line()) ? corrected(row) : new Outcome.Skipped();
        }
        corrections.planned(importId, row.line(), id, differences.fields());
        try {
            send(new CorrectCustomer(id, differences.values().only(differences.fields()), differences.fields()));
            return corrected(row);
        } catch (Refused refused) {
            corrections.refused(importId, row.line());
            return Outcome.refused(refused.refusal());
        }
    }

    private Outcome corrected(ImportRow row) {
        corrections.sent(importId, row.line(), clock.instant());
        return new Outcome.Updated();
    }

    private void send(Command command) {
        var decided = Patience.ask(() -> decisions.send(command, actor));
        position.accumulateAndGet(decided.position(), Math::max);
    }
}
