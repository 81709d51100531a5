package rollbook.command.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.Blacklisted;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;

/** A batch of customers that one consultant is to get: when the whole batch may be had, and what of it is still to be done. */
record Wanted(List<Availability> customers) {

    /** Who applies first gets the customer: if another holds any of them, none is claimed, and all who are taken are named. */
    void refuseTaken() {
        var taken = customers.stream()
                .map(Availability::takenByAnother)
                .flatMap(Optional::stream)
                .toList();
        Refused.unless(taken.isEmpty(), () -> new AlreadyHeld(taken));
    }

    /** Who does not want to hear from the school again stays where they are. */
    void refuseBlacklisted() {
        var blacklisted = idsOf(customer -> customer.blacklisted() && !customer.isTheirsAlready());
        Refused.unless(blacklisted.isEmpty(), () -> new Blacklisted(blacklisted));
    }

    void refuseLaidAside() {
        var laidAside = idsOf(Availability::laidAside);
        Refused.unless(laidAside.isEmpty(), () -> new MarkedForDeletion(laidAside));
    }

    /** The customers that the consultant does not hold yet. */
    List<CustomerId> stillToGet() {
        return idsOf(customer -> !customer.isTheirsAlready());
    }

    /** Who of those sits in a class. */
    List<CustomerId> studentsToGet() {
        return idsOf(customer -> !customer.isTheirsAlready() && customer.studies());
    }

    /** From whom they are taken. */
    ByHolder byFormerHolder() {
        var formerHolders = new ByHolder();
        for (var customer : customers) {
            customer.takenByAnother().ifPresent(taken -> formerHolders.add(taken.holder(), taken.customerId()));
        }
        return formerHolders;
    }

    private List<CustomerId> idsOf(Predicate<Availability> which) {
        return customers.stream().filter(which).map(Availability::customerId).toList();
    }
}
