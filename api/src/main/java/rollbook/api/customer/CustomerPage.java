package rollbook.api.customer;

import java.util.List;
import rollbook.api.Page;

/** One page of customers. */
public record CustomerPage(List<CustomerRow> items, int page, int size, long total, boolean totalIsExact)
        implements Page<CustomerRow> {}
