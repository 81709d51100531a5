package rollbook.api.customer;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rollbook.api.Command;

/** What the program itself writes down about claims that were refused. */
public sealed interface RefusedClaimCommand extends Command {

    @TargetAggregateIdentifier
    RefusedClaimsId refusedClaimsId();

    /** Who wanted whom and did not get them is kept. */
    record KeepRefusedClaims(RefusedClaimsId refusedClaimsId, List<RefusedClaim> claims)
            implements RefusedClaimCommand {}
}
