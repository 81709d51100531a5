package rollbook.web.disclosure;

import java.util.List;
import rollbook.api.Page;

/** One page of what was shown in bulk, newest first. */
public record DisclosurePage(List<Disclosure> items, int page, int size, long total, boolean totalIsExact)
        implements Page<Disclosure> {}
