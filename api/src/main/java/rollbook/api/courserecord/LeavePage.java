package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.Page;

/** The requests to be away from one lesson, oldest first. */
public record LeavePage(List<LeaveView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<LeaveView> {}
