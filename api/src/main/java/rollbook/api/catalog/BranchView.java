package rollbook.api.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;

/**
 * A branch.
 *
 * @param name what it is called
 * @param address where it is
 * @param createdAt when it was opened
 */
public record BranchView(BranchId id, String name, @Nullable String address, Instant createdAt, long version) {}
