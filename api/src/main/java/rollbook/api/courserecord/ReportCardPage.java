package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.Page;

/** Some report cards of a class, in the order in which its students came. */
public record ReportCardPage(List<ReportCard> items, int page, int size, long total, boolean totalIsExact)
        implements Page<ReportCard> {}
