package rollbook.query.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.staff.StaffId;
import rollbook.query.Fact;

/**
 * A customer changes hands: all that a claim, an assignment or a release changes, whoever held them before.
 *
 * @param id of the customer
 * @param version of the customer after it
 * @param holding who holds them now; absent in the pool
 */
public record HandOver(String id, long version, @Nullable Holding holding) {

    /** Its columns: id, version, holder, since when. */
    public static final List<Function<HandOver, @Nullable Object>> COLUMNS =
            List.of(HandOver::id, HandOver::version, HandOver::holder, HandOver::since);

    /** Who holds a customer, and since when. */
    public record Holding(StaffId holder, Instant since) {}

    /** Whether the events are about nothing else: then the last tells what comes of all of them. */
    public static boolean areAll(List<Fact> news) {
        return news.stream().allMatch(HandOver::isOne);
    }

    private static boolean isOne(Fact fact) {
        return switch ((CustomerEvent) fact.event()) {
            case CustomerClaimed _, CustomerAssigned _, CustomerReleased _ -> true;
            default -> false;
        };
    }

    /** What comes of such events, by id. */
    public static Collection<HandOver> of(Map<String, List<Fact>> facts) {
        return facts.entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue().getLast()))
                .toList();
    }

    private static HandOver of(String id, Fact last) {
        return new HandOver(id, last.version(), holdingAfter(last));
    }

    /** Who holds the customer after such an event. */
    public static @Nullable Holding holdingAfter(Fact fact) {
        return switch ((CustomerEvent) fact.event()) {
            case CustomerClaimed e -> new Holding(e.consultant(), fact.at());
            case CustomerAssigned e -> new Holding(e.consultant(), fact.at());
            default -> null;
        };
    }

    private @Nullable StaffId holder() {
        return holding == null ? null : holding.holder();
    }

    private @Nullable Instant since() {
        return holding == null ? null : holding.since();
    }
}
