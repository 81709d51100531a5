package rollbook.api.imports;

import rollbook.api.Refusal;

/** Why something cannot be done with an import. */
public sealed interface ImportRefusal {

    /** There is no such import, or it is not for the asker's eyes. */
    record NoSuchImport(ImportId importId) implements ImportRefusal, Refusal.Missing {}

    /** It still runs. */
    record ImportStillRunning(ImportId importId) implements ImportRefusal, Refusal.Conflict {}

    /**
     * The file is not what it was said to be, or cannot be read.
     *
     * @param found what it really is, e.g. {@code a ZIP archive}, {@code a PDF document}
     * @param line where reading stopped; 0 for the file as a whole
     */
    record UnreadableFile(String found, int line) implements ImportRefusal, Refusal.Unprocessable {}

    /** The mapping names a column the file has not, or a field that files do not have. */
    record BadMapping(String column, String field) implements ImportRefusal, Refusal.Unprocessable {}

    /** Such imports are not taken back. */
    record NotTakenBack(ImportKind kind) implements ImportRefusal, Refusal.Conflict {}

    /** Only an import that brought something in can be taken back; a dry run brought nothing. */
    record NothingToUndo(ImportId importId) implements ImportRefusal, Refusal.Conflict {}
}
