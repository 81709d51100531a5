package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.Page;

/** One page of lessons. */
public record LessonPage(List<LessonView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<LessonView> {}
