package rollbook.api.courserecord;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.enrollment.EnrollmentId;

/**
 * One row of a sheet as somebody wants it saved.
 *
 * @param enrollmentId whose row
 * @param given which cells were sent; the others stay as they are
 * @param marks what they shall hold
 * @param version of the row, or of the whole sheet, that was seen when it was filled in: what one has not touched since then is
 *     never written over. Absent: what is sent counts, whatever was there
 */
public record SheetRow(
        EnrollmentId enrollmentId,
        Set<SheetCell> given,
        Marks marks,
        @Nullable Long version) {}
