package rollbook.api.customer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/**
 * One thing that happened to a customer.
 *
 * @param position where it stands in the log; absent where the log does not tell
 * @param version of the file after it
 * @param by who did it
 * @param event what happened, e.g. {@code customer.CustomerClaimed}
 * @param data its details as JSON members
 */
public record HistoryItem(
        @Nullable Long position,
        long version,
        Instant at,
        @Nullable StaffName by,
        String event,
        Map<String, Object> data) {}
