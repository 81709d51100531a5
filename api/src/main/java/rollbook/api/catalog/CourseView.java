package rollbook.api.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.staff.StaffName;

/**
 * A course with what it has ever cost.
 *
 * @param price what it costs now, or cost at the instant looked back to
 * @param periodMonths how long it takes
 * @param outline what is taught
 * @param prices every price it has had, the first first
 * @param createdAt when it was offered for the first time
 */
public record CourseView(
        CourseId id,
        String name,
        Money price,
        @Nullable Integer periodMonths,
        @Nullable String outline,
        List<Priced> prices,
        Instant createdAt,
        long version) {

    /**
     * A price, and from when on.
     *
     * @param by who settled it
     */
    public record Priced(
            Money price, Instant since, @Nullable StaffName by) {}
}
