package rollbook.command.unique;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.unique.UniqueKind;
import rollbook.api.unique.UniqueValueEvent;
import rollbook.api.unique.UniqueValueEvent.ValueGivenBack;
import rollbook.api.unique.UniqueValueEvent.ValueTaken;
import rollbook.api.unique.UniqueValueId;

/** A value that one thing at a time may bear: free at first, taken by a bearer, given back, taken by the next. */
@AggregateRoot
final class UniqueValue {

    @AggregateIdentifier
    private @Nullable UniqueValueId id;

    private @Nullable String bearer;

    void take(UniqueValueId valueId, UniqueKind kind, String newBearer, Supplier<Refusal> taken) {
        if (newBearer.equals(bearer)) {
            return;
        }
        Refused.unless(bearer == null, taken);

        apply(new ValueTaken(valueId, kind, newBearer));
    }

    void giveBack(UniqueKind kind, String formerBearer) {
        if (id != null && formerBearer.equals(bearer)) {
            apply(new ValueGivenBack(id, kind, formerBearer));
        }
    }

    @EventSourcingHandler
    void evolve(UniqueValueEvent event) {
        id = event.valueId();
        bearer = switch (event) {
            case ValueTaken taken -> taken.bearer();
            case ValueGivenBack _ -> null;
        };
    }
}
