package rollbook.api.customer;

import java.util.List;
import rollbook.api.Event;

/** What the school keeps of claims that were refused: beside the customers' files, in which nothing happened. */
public sealed interface RefusedClaimEvent extends Event {

    RefusedClaimsId refusedClaimsId();

    /** Claims were refused a moment ago; those of one moment are written down together. */
    record ClaimsRefused(RefusedClaimsId refusedClaimsId, List<RefusedClaim> claims) implements RefusedClaimEvent {}
}
