package rollbook.command.catalog;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.catalog.BranchCommand.CorrectBranch;
import rollbook.api.catalog.BranchCommand.OpenBranch;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.BranchEvent;
import rollbook.api.catalog.BranchEvent.BranchMoved;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.BranchEvent.BranchRenamed;
import rollbook.api.catalog.BranchRefusal.OpenedOtherwise;

/** A branch of the school: opened once, and renamed or moved now and then. */
@AggregateRoot
final class Branch {

    @AggregateIdentifier
    private @Nullable BranchId id;

    private BranchDetails details = BranchDetails.BLANK;

    Renaming decide(OpenBranch command) {
        var wanted = command.details();
        if (id != null && wanted.equals(details)) {
            return new Renaming(wanted.name(), requireNonNull(wanted.name()));
        }
        Refused.unless(id == null, () -> new OpenedOtherwise(command.branchId()));
        refuseMalformed(wanted);

        apply(new BranchOpened(command.branchId(), requireNonNull(wanted.name()), wanted.address()));
        return new Renaming(null, requireNonNull(details.name()));
    }

    Renaming decide(CorrectBranch command) {
        var before = details;
        var after = details.with(command.corrected(), command.values());
        refuseMalformed(after);

        if (!Objects.equals(before.name(), after.name())) {
            apply(new BranchRenamed(command.branchId(), requireNonNull(after.name())));
        }
        if (!Objects.equals(before.address(), after.address())) {
            apply(new BranchMoved(command.branchId(), after.address()));
        }
        return new Renaming(before.name(), requireNonNull(after.name()));
    }

    /** Whether this is a branch of the school. */
    boolean isOpen(BranchId branchId) {
        return branchId.equals(id);
    }

    private static void refuseMalformed(BranchDetails details) {
        List<FieldError> errors = CatalogRules.check(details);
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }

    @EventSourcingHandler
    void evolve(BranchEvent event) {
        id = event.branchId();
        details = details.after(event);
    }
}
