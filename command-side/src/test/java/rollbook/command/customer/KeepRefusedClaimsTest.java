package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.customer.ClaimObstacle;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.customer.RefusedClaimCommand.KeepRefusedClaims;
import rollbook.api.customer.RefusedClaimEvent.ClaimsRefused;
import rollbook.api.customer.RefusedClaimsId;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;

class KeepRefusedClaimsTest {

    private static final RefusedClaimsId ID = new RefusedClaimsId("leaf");
    private static final List<RefusedClaim> CLAIMS = List.of(new RefusedClaim(
            new CustomerId("anna"), new StaffId("li"), School.NOW, ClaimObstacle.HELD, new StaffId("zhao")));

    @Test
    void refused_claims_are_written_down_once() {
        try (var school = School.node(new MemoryLog(), new CustomerDecisions(new CapPolicy(150, Map.of())))) {
            school.when(new KeepRefusedClaims(ID, CLAIMS), Actor.PROGRAM);
            school.when(new KeepRefusedClaims(ID, CLAIMS), Actor.PROGRAM);

            assertThat(school.history()).containsExactly(new ClaimsRefused(ID, CLAIMS));
        }
    }
}
