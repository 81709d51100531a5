package rollbook.query.customer.refused;

import java.util.ArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.customer.RefusedClaimEvent.ClaimsRefused;
import rollbook.query.Columns;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;

/** Keeps who wanted which customer and did not get them. What is written is never changed, so no versions are compared. */
@Component
@OnQuerySide
@Keeps("refused_claim")
@ProcessingGroup(RefusedClaimProjection.GROUP)
class RefusedClaimProjection {

    static final String GROUP = "customer-refused";

    private static final Columns<Line> COLUMNS = Columns.<Line>of("read.refused_claim")
            .with("id", "text", Line::id)
            .with("customer_id", "text", line -> line.claim().customerId())
            .with("consultant", "text", line -> line.claim().consultant())
            .with("at", "timestamptz", line -> line.claim().at())
            .with("obstacle", "text", line -> line.claim().obstacle())
            .with("holder", "text", line -> line.claim().holder());

    private final JdbcTemplate jdbc;

    RefusedClaimProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ClaimsRefused event) {
        var lines = new ArrayList<Line>();
        for (var claim : event.claims()) {
            lines.add(new Line(event.refusedClaimsId() + "-" + lines.size(), claim));
        }
        COLUMNS.upsert(jdbc, lines);
    }

    @ResetHandler
    void reset() {
        COLUMNS.clear(jdbc);
    }

    private record Line(String id, RefusedClaim claim) {}
}
