package rollbook.command.customer;

import java.util.Optional;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.staff.StaffId;

/**
 * What a customer's file says when somebody wants the customer.
 *
 * @param wantedBy the consultant who is to get them
 * @param holding who holds them now
 * @param blacklisted whether they do not want to hear from the school again
 * @param laidAside whether the file is out of use
 * @param studies whether the customer sits in a class
 */
record Availability(
        CustomerId customerId,
        StaffId wantedBy,
        Holding holding,
        boolean blacklisted,
        boolean laidAside,
        boolean studies) {

    boolean isTheirsAlready() {
        return holding.isBy(wantedBy);
    }

    Optional<Taken> takenByAnother() {
        return holding.held()
                .filter(held -> !held.consultant().equals(wantedBy))
                .map(held -> new Taken(customerId, held.consultant(), held.since()));
    }
}
