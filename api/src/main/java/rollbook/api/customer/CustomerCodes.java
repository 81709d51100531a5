package rollbook.api.customer;

import java.util.Map;

/** Whom people mean by which number, as it was asked for; numbers that nobody has are left out. */
public record CustomerCodes(Map<String, CustomerId> customers) {}
