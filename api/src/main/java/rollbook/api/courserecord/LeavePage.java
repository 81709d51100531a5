package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.Page;

/**
 * The requests to be away from one lesson, oldest first.
 *
 * @param version of the lesson: fit for deciding on any of them
 */
public record LeavePage(List<LeaveView> items, int page, int size, long total, boolean totalIsExact, long version)
        implements Page<LeaveView> {}
