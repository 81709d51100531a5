package rollbook.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.imports.ImportCommand.FailImport;
import rollbook.api.imports.ImportCommand.FinishImport;
import rollbook.api.imports.ImportCounts;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportQuery.GetImport;
import rollbook.api.imports.ImportView;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.security.Presence;
import rollbook.web.sheets.Sheet;

/**
 * Brings one file in, some hundred rows at a time; after each lot it is written down how far the import is, so that another node can
 * go on from there.
 */
@Component
class BringingIn {

    private static final int LOT = 1_000;
    private static final int MOST_ATTEMPTS = 10;

    private final Uploads uploads;
    private final ImportRuns runs;
    private final RowErrors rowErrors;
    private final Corrections corrections;
    private final Decisions decisions;
    private final Questions questions;
    private final Presence presence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int atOnce;

    BringingIn(
            Uploads uploads,
            ImportRuns runs,
            RowErrors rowErrors,
            Corrections corrections,
            Decisions decisions,
            Questions questions,
            Presence presence,
            TransactionOperations transactions,
            Clock clock,
            @Value("${rollbook.imports.at-once:12}") int atOnce) {
        this.uploads = uploads;
        this.runs = runs;
        this.rowErrors = rowErrors;
        this.corrections = corrections;
        this.decisions = decisions;
        this.questions = questions;
        this.presence = presence;
        this.transactions = transactions;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    ImportView view(ImportId id, long position) {
        return questions
                .find(new GetImport(id), ImportView.class, Actor.PROGRAM, position)
                .orElseThrow(() -> new IllegalStateException("nobody knows import " + id));
    }

    /**
     * Works on it to the end, or until it may not go on.
     *
     * @param position of the log when it was begun; 0 when it is taken up again
     */
    void work(ImportView view, long position, BooleanSupplier mayGoOn) {
        var run = runs.find(view.id()).orElseThrow();
        var actor =
                presence.actor(view.startedById()).map(BringingIn::asImporter).orElse(null);
        if (run.attempts() > MOST_ATTEMPTS) {
            fail(view, "it could not be brought to an end");
        } else if (actor == null) {
            fail(view, "who began it does not work here any more");
        } else {
            try {
                work(view, run, actor, position, mayGoOn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An administrator may bring in a file without being one of those who write down customers one by one. */
    private static Actor asImporter(Actor actor) {
        if (!actor.hasAnyOf(Role.ADMIN)) {
            return actor;
        }
        var roles = EnumSet.of(Role.FRONT_DESK);
        roles.addAll(actor.roles());
        return new Actor(actor.id(), roles, actor.branch());
    }

    private void work(ImportView view, ImportRuns.Run run, Actor actor, long position, BooleanSupplier mayGoOn)
            throws IOException {
        var file = Files.createTempFile("import", ".rows");
        try {
            if (uploads.fetch(view.id(), file)) {
                work(view, run, file, desk(view, run, actor, position), mayGoOn);
            } else {
                fail(view, "the file is lost; bring it again");
            }
        } finally {
            Files.delete(file);
        }
    }

    private RowDesk desk(ImportView view, ImportRuns.Run run, Actor actor, long position) {
        boolean update = view.options().update();
        return view.options().dryRun()
                ? new RowRehearsal(update, questions, position)
                : new RowDecisions(
                        view.id(),
                        actor,
                        update,
                        run.attempts() > 1 || run.done() > 0,
                        decisions,
                        questions,
                        corrections,
                        clock,
                        atOnce);
    }

    private void work(ImportView view, ImportRuns.Run run, Path file, RowDesk desk, BooleanSupplier mayGoOn)
            throws IOException {
        try (var sheet = Sheet.open(file, run.encoding())) {
            var mapping = Mapping.of(sheet.headings(), view.options().mapping());
            var reader = new RowReader(sheet.headings(), mapping, clock);
            var counts = run.counts(view.counts().rows());
            // A rehearsal remembers what it has seen, so it cannot go on in the middle.
            if (view.options().dryRun()) {
                counts = ImportCounts.none(counts.rows());
            }
            lot(sheet, reader, counts.done());
            var lot = lot(sheet, reader, LOT);
            while (!lot.isEmpty() && mayGoOn.getAsBoolean()) {
                counts = record(view.id(), counts, lot, desk.take(lot));
                lot = lot(sheet, reader, LOT);
            }
            if (lot.isEmpty()) {
                finish(view.id(), counts);
            }
        } catch (Refused refused) {
            fail(view, refused.refusal().toString());
        }
    }

    /** The next rows. All rows are read, also those behind us: equal rows are told apart by counting them. */
    private static List<ImportRow> lot(Sheet sheet, RowReader reader, int size) throws IOException {
        var lot = new ArrayList<ImportRow>();
        while (lot.size() < size) {
            var row = sheet.next();
            if (row == null) {
                return lot;
            }
            lot.add(reader.read(row));
        }
        return lot;
    }

    private ImportCounts record(ImportId id, ImportCounts before, List<ImportRow> rows, List<Outcome> outcomes) {
        var counts = before;
        for (var outcome : outcomes) {
            counts = outcome.addedTo(counts);
        }
        var reached = counts;
        transactions.executeWithoutResult(_ -> {
            runs.reached(id, reached);
            for (int i = 0; i < rows.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Failed(var errors)) {
                    rowErrors.add(id, rows.get(i).source(), errors);
                }
            }
        });
        return counts;
    }

    private void finish(ImportId id, ImportCounts counts) {
        Patience.ask(() -> decisions.send(new FinishImport(id, counts), Actor.PROGRAM));
        end(id);
    }

    private void fail(ImportView view, String reason) {
        var counts = runs.find(view.id()).orElseThrow().counts(view.counts().rows());
        Patience.ask(() -> decisions.send(new FailImport(view.id(), counts, reason), Actor.PROGRAM));
        end(view.id());
    }

    private void end(ImportId id) {
        runs.ended(id);
        uploads.remove(id);
    }
}
