package rollbook.api.customer;

import java.time.Instant;
import java.util.List;
import rollbook.api.staff.StaffId;

/** Erasures that the journal knows and the log does not: an older backup was restored. */
public record ErasuresToRepeat(List<Item> items) {

    /** One of them, as it was decided then. */
    public record Item(CustomerId customerId, StaffId erasedBy, Instant erasedAt, String reason) {}
}
