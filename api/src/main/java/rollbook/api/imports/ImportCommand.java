package rollbook.api.imports;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.MANAGER;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rollbook.api.AllowedTo;
import rollbook.api.Command;

/** What may be asked of one file that is brought in. */
public sealed interface ImportCommand extends Command {

    @TargetAggregateIdentifier
    ImportId importId();

    /**
     * A file is begun to be brought in, by who may bring in such files.
     *
     * @param contentHash SHA-256 of the file, in hexadecimal
     * @param rows lines of data in it
     */
    @AllowedTo({CONSULTANT, MANAGER, FRONT_DESK, ADMIN})
    record StartImport(ImportId importId, String fileName, String contentHash, int rows, ImportOptions options)
            implements ImportCommand {}

    /** All lines are done. */
    record FinishImport(ImportId importId, ImportCounts counts) implements ImportCommand {}

    /** The import cannot go on; what was brought in stays until it is undone. */
    record FailImport(ImportId importId, ImportCounts counts, String reason) implements ImportCommand {}

    /** The whole import is to be taken back. */
    @AllowedTo({CONSULTANT, MANAGER, FRONT_DESK, ADMIN})
    record UndoImport(ImportId importId) implements ImportCommand {}

    /** It has been taken back, but for {@code kept} things that somebody has worked with since. */
    record FinishUndo(ImportId importId, int undone, int kept) implements ImportCommand {}
}
