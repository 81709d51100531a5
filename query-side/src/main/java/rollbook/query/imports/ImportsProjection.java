package rollbook.query.imports;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.imports.ImportEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.imports.ImportRows.ImportRow;

/** Keeps the list of imports. */
@Component
@OnQuerySide
@Keeps("import")
@ProcessingGroup(ImportsProjection.GROUP)
class ImportsProjection {

    static final String GROUP = "imports";

    private final ImportRows table;
    private final Fold<ImportRow> imports;

    ImportsProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.table = new ImportRows(jdbc);
        this.imports = new Fold<>(table, transactions);
    }

    @EventHandler
    void on(ImportEvent event, EventMessage<?> message) {
        imports.take(event.importId().value(), message);
    }

    @EventHandler
    void on(CustomerErased event) {
        imports.settle();
        table.forgetNames();
    }

    @ResetHandler
    void reset() {
        imports.clear();
    }
}
