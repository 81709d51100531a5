package rollbook.api.courserecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffName;

/**
 * Everything that was ever written into one student's row, oldest first.
 *
 * @param student whose row it is
 * @param now what stands in it
 * @param items what was written, cell by cell
 */
public record CellHistory(
        CourseRecordId courseRecordId, EnrollmentId enrollmentId, StudentName student, Marks now, List<Item> items) {

    /**
     * What was written into one cell.
     *
     * @param version of the sheet after it
     * @param at when
     * @param by who did it
     * @param cell which column
     * @param before what stood there; absent if nothing
     * @param after what was written; absent if it was emptied
     */
    public record Item(
            long version,
            Instant at,
            @Nullable StaffName by,
            SheetCell cell,
            @Nullable String before,
            @Nullable String after) {}
}
