package rollbook.web.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportState;
import rollbook.api.imports.ImportView;
import rollbook.api.staff.StaffName;

/**
 * How far an import is, also while it runs.
 *
 * @param kind what its rows are
 * @param rows how many there are
 * @param done how many are behind us
 * @param created rows that became something new
 * @param updated rows that corrected something
 * @param skipped rows that changed nothing: known already
 * @param failed rows that could not be taken
 * @param undone what has been taken back so far
 * @param kept what is left, because somebody has worked with it since
 * @param reason why it failed
 */
public record ImportProgress(
        ImportId id,
        ImportKind kind,
        String fileName,
        boolean update,
        boolean dryRun,
        ImportState state,
        int rows,
        int done,
        int created,
        int updated,
        int skipped,
        int failed,
        int undone,
        int kept,
        @Nullable String reason,
        @Nullable StaffName startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long version) {

    /** What the books say; while it runs, the runner knows better. */
    static ImportProgress of(ImportView view, ImportRuns.@Nullable Run run) {
        var counts = run != null && view.state() == ImportState.RUNNING
                ? run.counts(view.counts().rows())
                : view.counts();
        return new ImportProgress(
                view.id(),
                view.options().kind(),
                view.fileName(),
                view.options().update(),
                view.options().dryRun(),
                view.state(),
                counts.rows(),
                counts.done(),
                counts.created(),
                counts.updated(),
                counts.skipped(),
                counts.failed(),
                run == null ? 0 : run.undone(),
                view.state() == ImportState.UNDOING && run != null ? run.kept() : view.kept(),
                view.reason(),
                view.startedBy(),
                view.startedAt(),
                view.endedAt(),
                view.version());
    }
}
