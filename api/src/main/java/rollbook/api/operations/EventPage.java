package rollbook.api.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/**
 * Events as they stand in the log.
 *
 * @param masked whether there are stars in place of what is said about people
 * @param next where to go on, by {@code after}; absent at the end
 */
public record EventPage(
        List<Item> items, boolean masked, @Nullable Long next) {

    /**
     * One of them.
     *
     * @param position in the log; absent where the log does not tell
     * @param stream the id of whom or what it happened to
     * @param version of that after it
     * @param by who did it; absent for the program itself
     * @param event what happened, e.g. {@code customer.CustomerClaimed}
     * @param data what it says
     */
    public record Item(
            @Nullable Long position,
            String stream,
            long version,
            Instant at,
            @Nullable StaffName by,
            String event,
            Map<String, Object> data) {}
}
