package rollbook.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import rollbook.api.Actor;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.imports.ImportCommand.FailImport;
import rollbook.api.imports.ImportCommand.FinishImport;
import rollbook.api.imports.ImportCounts;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportQuery.GetImport;
import rollbook.api.imports.ImportView;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.security.Presence;
import rollbook.web.sheets.Sheet;

/**
 * Brings one file in, some rows at a time; after each lot it is written down how far the import is, so that another node can
 * go on from there.
 */
@Component
class BringingIn {

    private static final int MOST_ATTEMPTS = 10;

    private final Uploads uploads;
    private final ImportRuns runs;
    private final RowErrors rowErrors;
    private final Decisions decisions;
    private final Questions questions;
    private final Presence presence;
    private final TransactionOperations transactions;
    private final Map<ImportKind, Subject> subjects;

    BringingIn(
            Uploads uploads,
            ImportRuns runs,
            RowErrors rowErrors,
            Decisions decisions,
            Questions questions,
            Presence presence,
            TransactionOperations transactions,
            List<Subject> subjects) {
        this.uploads = uploads;
        this.runs = runs;
        this.rowErrors = rowErrors;
        this.decisions = decisions;
        this.questions = questions;
        this.presence = presence;
        this.transactions = transactions;
        this.subjects = subjects.stream().collect(Collectors.toUnmodifiableMap(Subject::kind, subject -> subject));
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
        var subject = Objects.requireNonNull(subjects.get(view.options().kind()));
        var actor = presence.actor(view.startedById()).map(subject::lendTo).orElse(null);
        if (run.attempts() > MOST_ATTEMPTS) {
            fail(view, "it could not be brought to an end");
        } else if (actor == null) {
            fail(view, "who began it does not work here any more");
        } else {
            try {
                var resumed = run.attempts() > 1 || run.done() > 0;
                work(subject, new Job(view, actor, resumed, position), run, mayGoOn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void work(Subject subject, Job job, ImportRuns.Run run, BooleanSupplier mayGoOn) throws IOException {
        var file = Files.createTempFile("import", ".rows");
        try {
            if (uploads.fetch(job.id(), file)) {
                work(subject, job, run, file, mayGoOn);
            } else {
                fail(job.view(), "the file is lost; bring it again");
            }
        } finally {
            Files.delete(file);
        }
    }

    private void work(Subject subject, Job job, ImportRuns.Run run, Path file, BooleanSupplier mayGoOn)
            throws IOException {
        var view = job.view();
        try (var sheet = Sheet.open(file, run.encoding())) {
            var mapping = Fields.of(subject.kind())
                    .mapping(sheet.headings(), view.options().mapping());
            var intake = subject.intake(job, sheet, mapping);
            // A rehearsal remembers what it has seen, so it cannot go on in the middle.
            var counts = job.dryRun()
                    ? ImportCounts.none(view.counts().rows())
                    : run.counts(view.counts().rows());
            intake.pass(counts.done());
            var lot = intake.next();
            while (!lot.isEmpty() && mayGoOn.getAsBoolean()) {
                counts = record(view.id(), counts, lot, intake.take(lot));
                lot = intake.next();
            }
            if (lot.isEmpty()) {
                finish(view.id(), counts);
            }
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.NotNow) {
                throw refused;
            }
            fail(view, refused.refusal().toString());
        }
    }

    private ImportCounts record(ImportId id, ImportCounts before, List<Sheet.Row> rows, List<Outcome> outcomes) {
        var counts = before;
        for (var outcome : outcomes) {
            counts = outcome.addedTo(counts);
        }
        var reached = counts;
        transactions.executeWithoutResult(_ -> {
            runs.reached(id, reached);
            for (int i = 0; i < rows.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Failed(var errors)) {
                    rowErrors.add(id, rows.get(i), errors);
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
        throwAway(id);
    }

    /** Nobody needs the file any more: also when it was sent once more after the end, because the answer had been lost. */
    void throwAway(ImportId id) {
        uploads.remove(id);
    }
}
