package rollbook.api.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a branch.
 *
 * @param name what it is called; no other branch is called so
 * @param address where it is
 */
public record BranchDetails(@Nullable String name, @Nullable String address) {

    public static final BranchDetails BLANK = new BranchDetails(null, null);

    /** These details with the named ones taken from {@code other}, also where they are empty there. */
    public BranchDetails with(Set<BranchField> fields, BranchDetails other) {
        return new BranchDetails(
                fields.contains(BranchField.NAME) ? other.name : name,
                fields.contains(BranchField.ADDRESS) ? other.address : address);
    }

    /** The details after something has happened to the branch. */
    public BranchDetails after(BranchEvent event) {
        return switch (event) {
            case BranchEvent.BranchOpened e -> new BranchDetails(e.name(), e.address());
            case BranchEvent.BranchRenamed e -> new BranchDetails(e.name(), address);
            case BranchEvent.BranchMoved e -> new BranchDetails(name, e.address());
        };
    }
}
