package rollbook.api.catalog;

import java.util.List;
import rollbook.api.Page;

/** One page of branches. */
public record BranchPage(List<BranchView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<BranchView> {}
