package rollbook.api.customer;

import java.util.List;
import rollbook.api.Page;

/** One page of the claims to a customer that were refused, newest first. */
public record RefusedClaimPage(List<RefusedClaimRow> items, int page, int size, long total, boolean totalIsExact)
        implements Page<RefusedClaimRow> {}
