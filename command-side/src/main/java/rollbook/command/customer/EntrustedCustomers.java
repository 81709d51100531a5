package rollbook.command.customer;

import rollbook.api.staff.StaffId;
import rollbook.command.Belongings;

/** The customers entrusted to a consultant: when the consultant leaves, all of them go back to the pool in the same act. */
final class EntrustedCustomers implements Belongings {

    private final CustomerFiles files;
    private final Portfolios portfolios;

    EntrustedCustomers(CustomerFiles files, Portfolios portfolios) {
        this.files = files;
        this.portfolios = portfolios;
    }

    @Override
    public void takeBackFrom(StaffId leaver, String reason) {
        for (var id : portfolios.close(leaver).customerIds()) {
            files.open(id).execute(customer -> customer.returnToPool(id, reason));
        }
    }
}
