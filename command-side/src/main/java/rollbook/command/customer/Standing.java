package rollbook.command.customer;

import org.jspecify.annotations.Nullable;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;

/** Whether there is a file, and whether it is in use. */
sealed interface Standing {

    /** Nothing was ever written. */
    record Unwritten() implements Standing {}

    /** In use. */
    record InUse() implements Standing {}

    /** Laid aside; {@code by} whom is absent where the history does not tell. */
    record LaidAside(@Nullable StaffId by) implements Standing {}

    /** Taken back with the import that had brought it. */
    record Undone(ImportId importId) implements Standing {}

    /** What was known about the customer is erased. */
    record Erased() implements Standing {}

    /** Whether anything about the customer stands in the log. */
    default boolean hasHistory() {
        return !(this instanceof Unwritten);
    }

    /** Whether a file may be opened under this id, for the first time or anew. */
    default boolean isOpenToRegistration() {
        return this instanceof Unwritten || this instanceof Undone;
    }
}
