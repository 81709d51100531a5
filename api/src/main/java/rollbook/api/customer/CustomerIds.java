package rollbook.api.customer;

import java.util.List;

/** Some customers. */
public record CustomerIds(List<CustomerId> items) {}
