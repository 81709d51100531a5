package rollbook.api.imports;

import static rollbook.api.Personal.Purpose.REMARK;

import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Personal;
import rollbook.api.staff.StaffId;

/** What has happened to one file that was brought in. */
public sealed interface ImportEvent extends Event {

    @DataSubject
    ImportId importId();

    /** It was begun. */
    record ImportStarted(
            ImportId importId,
            StaffId startedBy,
            @Personal(REMARK) String fileName,
            String contentHash,
            int rows,
            ImportOptions options)
            implements ImportEvent {}

    /** All its lines were done. */
    record ImportFinished(ImportId importId, ImportCounts counts) implements ImportEvent {}

    /** It could not go on. */
    record ImportFailed(ImportId importId, ImportCounts counts, String reason) implements ImportEvent {}

    /** Taking it back was begun. */
    record ImportUndoStarted(ImportId importId) implements ImportEvent {}

    /** It was taken back, but for {@code kept} things that somebody had worked with since. */
    record ImportUndone(ImportId importId, int undone, int kept) implements ImportEvent {}
}
