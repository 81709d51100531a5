package rollbook.api.catalog;

import rollbook.api.BranchId;
import rollbook.api.Refusal;

/** Why something cannot be done with a branch. */
public sealed interface BranchRefusal {

    /** There is no such branch. */
    record NoSuchBranch(BranchId branchId) implements BranchRefusal, Refusal.Missing {}

    /** Another branch is called so. */
    record NameTaken(String name) implements BranchRefusal, Refusal.Conflict {}

    /** Another branch was opened under this id. */
    record OpenedOtherwise(BranchId branchId) implements BranchRefusal, Refusal.Conflict {}
}
