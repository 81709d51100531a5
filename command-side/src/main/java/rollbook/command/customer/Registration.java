package rollbook.command.customer;

import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.Origin;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;

/**
 * How a file was opened: kept to know the same command when it comes again, and what an import has brought.
 *
 * @param file as it was then
 * @param by who opened it; absent where the history does not tell
 */
record Registration(
        CustomerFile file,
        @Nullable Origin origin,
        @Nullable StaffId by) {

    boolean isFrom(ImportId importId) {
        return origin != null && origin.importId().equals(importId);
    }
}
