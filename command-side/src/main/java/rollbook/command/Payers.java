package rollbook.command;

import java.util.Optional;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;

/** Customers as those know them who take their money. */
public interface Payers {

    /**
     * Who holds the customer; empty for one in the pool, and for who is erased: what they paid is still to be given back, and the books
     * to be closed. Refuses where there was never such a file.
     */
    Optional<StaffId> consultantOf(CustomerId payer);
}
