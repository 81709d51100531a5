package rollbook.api.staff;

import java.util.List;
import rollbook.api.Page;

/** One page of the people who work at the school. */
public record StaffPage(List<StaffView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<StaffView> {}
