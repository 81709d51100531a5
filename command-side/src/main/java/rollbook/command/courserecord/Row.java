package rollbook.command.courserecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;

/**
 * A student's row on a sheet, with everything that was ever written into it: only who knows what somebody has seen can tell what they
 * have changed.
 */
final class Row {

    private final CustomerId student;
    private final List<Written> history = new ArrayList<>();

    Row(CustomerId student) {
        this.student = student;
    }

    /** Whose it is. */
    CustomerId student() {
        return student;
    }

    /**
     * One act of writing.
     *
     * @param version of the sheet after it
     * @param what the cells that were written
     * @param after the whole row after it
     * @param by who wrote; absent where the history does not tell
     */
    record Written(
            long version,
            StudentMarks what,
            Marks after,
            @Nullable StaffId by,
            Instant at) {}

    /** Notes what was written. */
    void write(StudentMarks what, long version, @Nullable StaffId by, Instant at) {
        history.add(new Written(version, what, what.onto(now()), by, at));
    }

    /** What stands in it. */
    Marks now() {
        return history.isEmpty() ? Marks.NONE : history.getLast().after();
    }

    /** What stood in it when the sheet had this version. */
    Marks asOf(long version) {
        return history.reversed().stream()
                .filter(written -> written.version() <= version)
                .findFirst()
                .map(Written::after)
                .orElse(Marks.NONE);
    }

    /** Who last wrote into a cell. */
    Optional<Written> lastInto(SheetCell cell) {
        return history.reversed().stream()
                .filter(written -> written.what().cells().contains(cell))
                .findFirst();
    }

    /** Whether a cell holds just this. */
    boolean holds(SheetCell cell, @Nullable Object value) {
        return Objects.equals(now().in(cell), value);
    }
}
