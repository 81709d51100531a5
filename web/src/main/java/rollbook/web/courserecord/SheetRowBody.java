package rollbook.web.courserecord;

import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.Score;

/**
 * One row of a sheet as a program sends it. A cell that is not named stays as it is; one that is null is emptied.
 *
 * @param enrollmentId whose row
 * @param version of the row as it was shown: what one has not touched since never goes over what another wrote. Absent: what is
 *     sent counts
 */
record SheetRowBody(
        String enrollmentId,
        @Nullable Attendance attendance,
        @Nullable Score score,
        @Nullable String note,
        @Nullable Long version) {}
