package rollbook.command.customer;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.customer.CustomerId;
import rollbook.command.Aggregates;

/** The cabinet with the customers' files. */
record CustomerFiles(Repository<Customer> files, Cache atHand) {

    /** Of which of these the log has to be asked. */
    List<CustomerId> notAtHand(List<CustomerId> customerIds) {
        return customerIds.stream()
                .filter(id -> !atHand.containsKey(id.value()))
                .toList();
    }

    Aggregate<Customer> open(CustomerId customerId) {
        return files.load(customerId.value());
    }

    Aggregate<Customer> beginOrOpen(CustomerId customerId) {
        return Aggregates.beginOrOpen(files, customerId, Customer::new);
    }

    /** Asks each file of a batch the same, in the batch's order. */
    <A> List<A> ask(List<CustomerId> customerIds, BiFunction<CustomerId, Customer, A> question) {
        return customerIds.stream()
                .map(id -> open(id).<A>invoke(customer -> question.apply(id, customer)))
                .toList();
    }
}
