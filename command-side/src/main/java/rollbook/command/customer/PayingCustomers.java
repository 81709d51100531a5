package rollbook.command.customer;

import java.util.Optional;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.command.Payers;

/** Tells those who take money who holds a customer. */
record PayingCustomers(CustomerFiles files) implements Payers {

    @Override
    public Optional<StaffId> consultantOf(CustomerId payer) {
        return files.open(payer).invoke(customer -> customer.holderOf(payer));
    }
}
