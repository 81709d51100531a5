package rollbook.api.hours;

import java.util.List;
import rollbook.api.Page;

/** One page of those whose hours are few, used up or overdrawn, the worst first. */
public record HoursPage(List<HoursLine> items, int page, int size, long total, boolean totalIsExact)
        implements Page<HoursLine> {}
