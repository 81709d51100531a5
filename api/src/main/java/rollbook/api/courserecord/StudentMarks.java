package rollbook.api.courserecord;

import static rollbook.api.Personal.Purpose.CONTRACT;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.DataSubject;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What was written into one student's row: only the cells that are named.
 *
 * @param enrollmentId whose row
 * @param customerId who that is
 * @param cells which cells were written; one that was emptied is named too
 * @param attendance what was written there, if it is named
 * @param score what was written there, if it is named
 * @param note what was written there, if it is named
 */
public record StudentMarks(
        EnrollmentId enrollmentId,
        @DataSubject CustomerId customerId,
        Set<SheetCell> cells,
        @Nullable Attendance attendance,
        @Nullable Score score,
        @Personal(CONTRACT) @Nullable String note) {

    /** Writes the named cells of {@code marks}, and nothing else. */
    public static StudentMarks of(EnrollmentId enrollmentId, CustomerId customerId, Set<SheetCell> cells, Marks marks) {
        return new StudentMarks(
                enrollmentId,
                customerId,
                cells,
                cells.contains(SheetCell.ATTENDANCE) ? marks.attendance() : null,
                cells.contains(SheetCell.SCORE) ? marks.score() : null,
                cells.contains(SheetCell.NOTE) ? marks.note() : null);
    }

    /** What was written; cells that are not named are empty. */
    public Marks marks() {
        return new Marks(attendance, score, note);
    }

    /** A row after this has been written into it. */
    public Marks onto(Marks before) {
        var after = before;
        for (var cell : cells) {
            after = after.with(cell, marks());
        }
        return after;
    }
}
