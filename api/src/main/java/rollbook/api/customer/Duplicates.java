package rollbook.api.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/** Customers like the one about to be entered. */
public record Duplicates(List<Duplicate> duplicates) {

    /**
     * One that is like it.
     *
     * @param customerId absent where the asker may not open the file
     * @param maskedName e.g. {@code 李**}
     * @param holder who holds it; absent in the pool
     */
    public record Duplicate(
            @Nullable CustomerId customerId,
            String maskedName,
            @Nullable StaffName holder) {}
}
