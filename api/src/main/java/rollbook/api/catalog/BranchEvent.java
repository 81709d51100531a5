package rollbook.api.catalog;

import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.Event;

/** What has happened to a branch. */
public sealed interface BranchEvent extends Event {

    BranchId branchId();

    /** The school opened it. */
    record BranchOpened(
            BranchId branchId, String name, @Nullable String address) implements BranchEvent {}

    /** It is called otherwise. */
    record BranchRenamed(BranchId branchId, String name) implements BranchEvent {}

    /** It is elsewhere, or its address was put right; absent where nobody knows it any more. */
    record BranchMoved(BranchId branchId, @Nullable String address) implements BranchEvent {}
}
