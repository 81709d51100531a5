package rollbook.api.catalog;

import java.util.List;
import rollbook.api.Page;

/** One page of courses. */
public record CoursePage(List<CourseRow> items, int page, int size, long total, boolean totalIsExact)
        implements Page<CourseRow> {}
