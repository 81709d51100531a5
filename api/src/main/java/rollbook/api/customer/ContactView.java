package rollbook.api.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Somebody who can be called about a customer. */
public record ContactView(ContactId id, @JsonUnwrapped ContactDetails details) {}
