package rollbook.query.staff;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.PortfolioEvent;
import rollbook.api.staff.StaffEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.staff.PortfolioRows.PortfolioRow;
import rollbook.query.staff.StaffRows.StaffRow;

/** Keeps the list of the people who work at the school. */
@Component
@OnQuerySide
@Keeps({"staff", "portfolio"})
@ProcessingGroup(StaffProjection.GROUP)
class StaffProjection {

    static final String GROUP = "staff";

    private final Fold<StaffRow> staff;
    private final Fold<PortfolioRow> portfolios;

    StaffProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.staff = new Fold<>(new StaffRows(jdbc), transactions);
        this.portfolios = new Fold<>(new PortfolioRows(jdbc), transactions);
    }

    @EventHandler
    void on(StaffEvent event, EventMessage<?> message) {
        staff.take(event.staffId().value(), message);
    }

    @EventHandler
    void on(PortfolioEvent event, EventMessage<?> message) {
        portfolios.take(event.portfolioId().value(), message);
    }

    @ResetHandler
    void reset() {
        staff.clear();
        portfolios.clear();
    }
}
