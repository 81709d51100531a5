package rollbook.command.unique;

import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Identifier;
import rollbook.api.Refusal;
import rollbook.api.unique.UniqueKind;
import rollbook.command.Aggregates;

/** Where values are taken and given back, in the same unit of work as the thing that bears them. Values in normal form. */
public final class UniqueValues {

    private final Repository<UniqueValue> values;
    private final Fingerprints fingerprints;

    UniqueValues(Repository<UniqueValue> values, Fingerprints fingerprints) {
        this.values = values;
        this.fingerprints = fingerprints;
    }

    /** Takes a value for a bearer; taking again what one bears changes nothing. */
    public void take(UniqueKind kind, String normalForm, Identifier bearer, Supplier<Refusal> taken) {
        var id = fingerprints.of(kind, normalForm);
        Aggregates.beginOrOpen(values, id, UniqueValue::new)
                .execute(value -> value.take(id, kind, bearer.value(), taken));
    }

    /** Gives a value back, if this bearer has it. */
    public void giveBack(UniqueKind kind, String normalForm, Identifier bearer) {
        Aggregates.openOrBegin(values, fingerprints.of(kind, normalForm), UniqueValue::new)
                .execute(value -> value.giveBack(kind, bearer.value()));
    }
}
