package rollbook.api.classlist;

import java.util.List;
import rollbook.api.Page;

/** One page of classes. */
public record ClassPage(List<ClassView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<ClassView> {}
