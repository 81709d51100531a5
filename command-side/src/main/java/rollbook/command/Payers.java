package rollbook.command;

import java.util.Optional;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;

/** Customers as those know them who take their money. */
public interface Payers {

    /** Who holds the customer; empty for one in the pool. Refuses where there is no such file. */
    Optional<StaffId> consultantOf(CustomerId payer);
}
