package rollbook.web.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.imports.ImportCommand.StartImport;
import rollbook.api.imports.ImportCommand.UndoImport;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportOptions;
import rollbook.api.imports.ImportPage;
import rollbook.api.imports.ImportQuery.FindImports;
import rollbook.api.imports.ImportQuery.GetImport;
import rollbook.api.imports.ImportRefusal.NoSuchImport;
import rollbook.api.imports.ImportRefusal.UnreadableFile;
import rollbook.api.imports.ImportView;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.sheets.CellGuard;
import rollbook.web.sheets.Sheet;
import rollbook.web.sheets.SheetFormat;

/** The desk where files are brought in, looked after, and taken back. */
@Component
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int SAMPLE = 10;
    private static final int MOST_ROWS = 5_000_000;

    /** They are sorted by lesson before they are brought in. */
    private static final int MOST_SCORES = 500_000;

    private final Uploads uploads;
    private final ImportRuns runs;
    private final RowErrors rowErrors;
    private final ImportRunner runner;
    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final TransactionOperations transactions;

    Imports(
            Uploads uploads,
            ImportRuns runs,
            RowErrors rowErrors,
            ImportRunner runner,
            Decisions decisions,
            Questions questions,
            Edits edits,
            TransactionOperations transactions) {
        this.uploads = uploads;
        this.runs = runs;
        this.rowErrors = rowErrors;
        this.runner = runner;
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.transactions = transactions;
    }

    /**
     * Looks into a file without bringing it in.
     *
     * @param encoding of a text, if somebody knows it
     * @throws Refused with {@code UnreadableFile} if there is no whole table in it
     */
    public ImportPreview preview(ImportKind kind, MultipartFile sent, @Nullable String encoding, Actor actor)
            throws IOException {
        Refused.unless(kind.isFor(actor), () -> new NotAllowed("StartImport"));
        try (var file = UploadedFile.of(sent.getInputStream());
                var sheet = Sheet.open(file.path(), encoding)) {
            var sample = new ArrayList<List<String>>();
            int rows = 0;
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows++;
                if (sample.size() < SAMPLE) {
                    sample.add(row.cells());
                }
            }
            var fields = Fields.of(kind);
            return new ImportPreview(
                    sheet.form(), sheet.headings(), fields.guess(sheet.headings()), fields.wireNames(), sample, rows);
        }
    }

    /**
     * Begins to bring a file in; the rows follow in the background.
     *
     * @param id what the import is to be called; whoever asks again asks under the same
     * @throws Refused if there is no whole table in the file, or the mapping does not fit it
     */
    public Decided begin(ImportId id, ImportKind kind, MultipartFile sent, ImportWishes wishes, Actor actor)
            throws IOException {
        Refused.unless(kind.isFor(actor), () -> new NotAllowed("StartImport"));
        try (var file = UploadedFile.of(sent.getInputStream())) {
            var command = command(id, kind, name(sent), file, wishes);
            try {
                var decided = decisions.send(command, actor);
                runner.work(id, decided.position());
                return decided;
            } catch (Refused refused) {
                if (!(refused.refusal() instanceof Refusal.NotNow)) {
                    forgetUnlessBegun(id);
                }
                throw refused;
            }
        }
    }

    /** Who lost the answer and asks again may hear a no: what was begun then goes on all the same. */
    private void forgetUnlessBegun(ImportId id) {
        try {
            var head = questions.head();
            if (questions
                    .find(new GetImport(id), ImportView.class, Actor.PROGRAM, head)
                    .isEmpty()) {
                uploads.remove(id);
                runs.forget(id);
            } else {
                runner.work(id, head);
            }
        } catch (Refused notNow) {
            LOG.warn("Nobody can say whether import {} has been begun: {}", id, notNow.toString());
        }
    }

    /** Reads the file to its end, so that nothing is begun that cannot be ended, and keeps it. */
    private StartImport command(ImportId id, ImportKind kind, String name, UploadedFile file, ImportWishes wishes)
            throws IOException {
        try (var sheet = Sheet.open(file.path(), wishes.encoding())) {
            var fields = Fields.of(kind);
            var mapping = wishes.mapping() == null ? fields.guess(sheet.headings()) : wishes.mapping();
            fields.mapping(sheet.headings(), mapping);
            int most = kind == ImportKind.SCORES ? MOST_SCORES : MOST_ROWS;
            int rows = 0;
            while (sheet.next() != null) {
                rows++;
                if (rows > most) {
                    throw new Refused(new UnreadableFile("a table of more than " + most + " rows", 0));
                }
            }
            transactions.executeWithoutResult(_ -> keep(id, file, wishes, sheet));
            var options = new ImportOptions(mapping, wishes.update(), wishes.dryRun(), kind);
            return new StartImport(id, name, file.contentHash(), rows, options);
        }
    }

    private void keep(ImportId id, UploadedFile file, ImportWishes wishes, Sheet sheet) {
        try {
            runs.open(id, wishes.encoding(), sheet.headings());
            uploads.store(id, file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile sent) {
        var name = sent.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name.substring(Math.max(0, name.length() - 200));
    }

    /** How far an import is. */
    public ImportProgress progress(ImportId id, Actor actor, @Nullable Long position) {
        return ImportProgress.of(view(id, actor, position), runs.find(id).orElse(null));
    }

    /** One page of imports, newest first. */
    public List<ImportProgress> progress(ImportPage page) {
        return page.items().stream()
                .map(view -> ImportProgress.of(view, runs.find(view.id()).orElse(null)))
                .toList();
    }

    /** One page of imports of a kind, or of all. */
    public ImportPage list(@Nullable ImportKind kind, PageRequest page, Actor actor, @Nullable Long position) {
        return questions.ask(new FindImports(kind, page), ImportPage.class, actor, position);
    }

    /** Begins to take a whole import back. */
    public Decided undo(ImportId id, Actor actor, @Nullable IfMatch ifMatch) {
        view(id, actor, null);
        runs.askedBackBy(id, actor.id());
        var decided = edits.send(new UndoImport(id), actor, ifMatch, head -> current(id, actor, head));
        runner.work(id, decided.position());
        return decided;
    }

    private Optional<ImportProgress> current(ImportId id, Actor actor, long position) {
        return questions
                .find(new GetImport(id), ImportView.class, actor, position)
                .map(view -> ImportProgress.of(view, runs.find(id).orElse(null)));
    }

    /** Checks that the asker may see the import, before anything of it is written out. */
    public ImportView view(ImportId id, Actor actor, @Nullable Long position) {
        return questions
                .find(new GetImport(id), ImportView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchImport(id)));
    }

    /** Writes the rows that could not be taken, as they were, with what is wrong with them: to be put right and brought again. */
    public void writeErrors(ImportId id, OutputStream out) throws IOException {
        var headings =
                new ArrayList<>(runs.find(id).map(ImportRuns.Run::headings).orElse(List.of()));
        headings.addAll(List.of("line", "field", "error"));
        try (var writer = SheetFormat.CSV.to(out)) {
            writer.row(headings.stream().map(CellGuard::repeated).toList());
            rowErrors.each(id, error -> {
                var cells = new ArrayList<>(
                        error.cells().stream().map(CellGuard::repeated).toList());
                cells.addAll(List.of(Integer.toString(error.line()), error.fields(), error.messages()));
                try {
                    writer.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
