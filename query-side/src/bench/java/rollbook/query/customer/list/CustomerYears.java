package rollbook.query.customer.list;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.staff.StaffId;

/**
 * What happens to customers over years, by lot and always the same: one event in eight registers somebody, and the others are about those
 * 20,000 who came last: claims, follow-ups, corrections, releases.
 */
final class CustomerYears {

    private static final int LATELY = 20_000;
    private static final int TOGETHER = 500;
    private static final Map<String, String> CIRCUMSTANCES =
            Map.of("actor", "consultant-7", "roles", "CONSULTANT", "requestId", "bench");

    private final Random random = new Random(20261121L);
    private final People people = new People(20261121L);
    private final List<Known> lately = new ArrayList<>();

    private static final class Known {
        private final CustomerId id;
        private long version;
        private boolean held;

        private Known(CustomerId id) {
            this.id = id;
        }
    }

    /** Appends so many events. */
    void pass(EventStore log, int events) {
        var together = new ArrayDeque<DomainEventMessage<?>>();
        for (int i = 0; i < events; i++) {
            together.add(next());
            if (together.size() == TOGETHER || i == events - 1) {
                log.publish(List.copyOf(together));
                together.clear();
            }
        }
    }

    private DomainEventMessage<?> next() {
        if (lately.isEmpty() || random.nextInt(8) == 0) {
            var fresh = new Known(new CustomerId(people.id()));
            if (lately.size() < LATELY) {
                lately.add(fresh);
            } else {
                lately.set(random.nextInt(LATELY), fresh);
            }
            return message(fresh, people.next(fresh.id));
        }
        var customer = lately.get(random.nextInt(lately.size()));
        customer.version++;
        return message(customer, happening(customer));
    }

    private CustomerEvent happening(Known customer) {
        if (!customer.held) {
            customer.held = true;
            return new CustomerClaimed(customer.id, consultant());
        }
        return switch (random.nextInt(10)) {
            case 0 -> {
                customer.held = false;
                yield new CustomerReleased(customer.id, consultant(), "没有时间");
            }
            case 1 ->
                new CustomerFileCorrected(customer.id, people.next(customer.id).file(), Set.of(CustomerField.PHONE));
            default -> new FollowUpRecorded(customer.id, new FollowUpId(people.id()), consultant(), followUp());
        };
    }

    private FollowUp followUp() {
        return new FollowUp(
                "打过电话，周末来听课，还要和家里商量一下学费。",
                Intention.values()[random.nextInt(Intention.values().length)],
                null,
                Instant.parse("2026-11-21T04:00:00Z").plusSeconds(random.nextInt(1_000_000)));
    }

    private StaffId consultant() {
        return new StaffId("consultant-" + random.nextInt(40));
    }

    private static DomainEventMessage<?> message(Known customer, CustomerEvent event) {
        return new GenericDomainEventMessage<>("Customer", customer.id.value(), customer.version, event, CIRCUMSTANCES);
    }
}
