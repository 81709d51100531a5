package rollbook.api.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Money;

/**
 * A course as a line of a list.
 *
 * @param price what it costs now
 * @param periodMonths how long it takes
 * @param outline what is taught
 * @param createdAt when it was offered for the first time
 */
public record CourseRow(
        CourseId id,
        String name,
        Money price,
        @Nullable Integer periodMonths,
        @Nullable String outline,
        Instant createdAt,
        long version) {}
