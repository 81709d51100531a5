package rollbook.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.RefusedClaimCommand.KeepRefusedClaims;
import rollbook.api.customer.RefusedClaimEvent;
import rollbook.api.customer.RefusedClaimEvent.ClaimsRefused;
import rollbook.api.customer.RefusedClaimsId;

/** A leaf of the notebook of refused claims: written once, never added to. */
@AggregateRoot
final class RefusedClaimsRecord {

    @AggregateIdentifier
    private @Nullable RefusedClaimsId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(KeepRefusedClaims command) {
        if (id == null) {
            apply(new ClaimsRefused(command.refusedClaimsId(), command.claims()));
        }
    }

    @EventSourcingHandler
    void evolve(RefusedClaimEvent event) {
        switch (event) {
            case ClaimsRefused e -> id = e.refusedClaimsId();
        }
    }
}
