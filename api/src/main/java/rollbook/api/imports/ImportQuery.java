package rollbook.api.imports;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.MANAGER;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;

/**
 * What may be asked about imports. Everybody sees their own; who directs sales and administrators see all.
 *
 * @param <A> what the answer looks like
 */
public sealed interface ImportQuery<A> extends Query<A> {

    /** One import. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN})
    record GetImport(ImportId importId) implements ImportQuery<Optional<ImportView>> {}

    /**
     * One page of imports, newest first.
     *
     * @param kind what their rows are; absent for all kinds
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN})
    record FindImports(@Nullable ImportKind kind, PageRequest page) implements ImportQuery<ImportPage> {}

    /** Imports, or undoings, that were begun and not ended: for the program itself, to take them up again after a restart. */
    record UnfinishedImports() implements ImportQuery<ImportPage> {}
}
