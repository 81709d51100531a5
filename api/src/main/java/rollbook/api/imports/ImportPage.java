package rollbook.api.imports;

import java.util.List;
import rollbook.api.Page;

/** One page of imports. */
public record ImportPage(List<ImportView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<ImportView> {}
