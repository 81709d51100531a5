package rollbook.api.catalog;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rollbook.api.AllowedTo;
import rollbook.api.BranchId;
import rollbook.api.Command;

/** What may be asked about a branch. */
public sealed interface BranchCommand extends Command {

    @TargetAggregateIdentifier
    BranchId branchId();

    /** The school opens a branch. */
    @AllowedTo(ADMIN)
    record OpenBranch(BranchId branchId, BranchDetails details) implements BranchCommand {}

    /**
     * What is known of a branch is put right.
     *
     * @param corrected what
     * @param values how; only the corrected fields count
     */
    @AllowedTo({ADMIN, BOSS})
    record CorrectBranch(BranchId branchId, Set<BranchField> corrected, BranchDetails values)
            implements BranchCommand {}
}
