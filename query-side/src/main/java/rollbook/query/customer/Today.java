package rollbook.query.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import rollbook.api.customer.CustomerQuery.Due;

/**
 * The day it is where the school is.
 *
 * @param clock which also knows where that is
 */
public record Today(Clock clock) {

    /** Whether the next contact of a customer {@code c} is due then, as SQL over the {@link #bounds()}. */
    public static String due(Due due) {
        return switch (due) {
            case OVERDUE -> "c.next_contact_at < :today";
            case TODAY -> "c.next_contact_at >= :today and c.next_contact_at < :tomorrow";
            case LATER -> "c.next_contact_at >= :tomorrow";
        };
    }

    /** When today and tomorrow begin. */
    public Map<String, Object> bounds() {
        var today = LocalDate.now(clock);
        return Map.of("today", startOf(today), "tomorrow", startOf(today.plusDays(1)));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
