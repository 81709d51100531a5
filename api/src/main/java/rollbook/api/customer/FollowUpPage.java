package rollbook.api.customer;

import java.util.List;
import rollbook.api.Page;

/** One page of follow-ups. */
public record FollowUpPage(List<FollowUpView> items, int page, int size, long total, boolean totalIsExact)
        implements Page<FollowUpView> {}
