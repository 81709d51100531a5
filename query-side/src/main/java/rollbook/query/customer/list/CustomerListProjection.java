package rollbook.query.customer.list;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.CustomerEvent;
import rollbook.query.Fold;
import rollbook.query.OnQuerySide;

/** Keeps the list of customers. */
@Component
@OnQuerySide
@ProcessingGroup(CustomerListProjection.GROUP)
class CustomerListProjection {

    static final String GROUP = "customer-list";

    private final Fold<Listed> customers;

    CustomerListProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.customers = new Fold<>(new ListedRows(jdbc), transactions);
    }

    @EventHandler
    void on(CustomerEvent event, EventMessage<?> message) {
        customers.take(event.customerId().value(), message);
    }

    @ResetHandler
    void reset() {
        customers.clear();
    }
}
