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
import rollbook.query.InHaste;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;

/** Keeps the list of customers. */
@Component
@OnQuerySide
@Keeps({"customer", "customer_grams", "customer_holding", "customer_shelf"})
@ProcessingGroup(CustomerListProjection.GROUP)
class CustomerListProjection implements InHaste {

    static final String GROUP = "customer-list";

    private final ListedRows table;
    private final Fold<Listed> customers;

    CustomerListProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.table = new ListedRows(jdbc);
        this.customers = new Fold<>(table, transactions);
    }

    @EventHandler
    void on(CustomerEvent event, EventMessage<?> message) {
        customers.take(event.customerId().value(), message);
    }

    @Override
    public void hasten() {
        table.hasten();
        customers.hold();
    }

    @Override
    public int waiting() {
        return customers.waiting();
    }

    @Override
    public void write() {
        customers.write();
    }

    @Override
    public void letGo() {
        customers.letGo();
    }

    @Override
    public void makeUp() {
        customers.holdNoMore();
        table.makeUp();
    }

    @ResetHandler
    void reset() {
        customers.clear();
    }
}
