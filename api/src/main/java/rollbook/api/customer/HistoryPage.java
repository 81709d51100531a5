package rollbook.api.customer;

import java.util.List;
import rollbook.api.Page;

/** One page of a customer's history, oldest first. */
public record HistoryPage(List<HistoryItem> items, int page, int size, long total, boolean totalIsExact)
        implements Page<HistoryItem> {}
