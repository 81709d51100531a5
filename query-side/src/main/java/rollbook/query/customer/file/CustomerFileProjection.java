package rollbook.query.customer.file;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.CustomerEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;

/** Keeps the customers' files. */
@Component
@OnQuerySide
@Keeps("customer_file")
@ProcessingGroup(CustomerFileProjection.GROUP)
class CustomerFileProjection {

    static final String GROUP = "customer-file";

    private final Fold<Dossier> files;

    CustomerFileProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.files = new Fold<>(new Dossiers(jdbc), transactions);
    }

    @EventHandler
    void on(CustomerEvent event, EventMessage<?> message) {
        files.take(event.customerId().value(), message);
    }

    @ResetHandler
    void reset() {
        files.clear();
    }
}
