package rollbook.command.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;

/**
 * Customers that something is done with together, each once, in the order of their ids: whoever takes the same files in the
 * same order does not stand in another's way.
 */
record Batch(List<CustomerId> customerIds) {

    static final int LARGEST = 100;

    Batch {
        customerIds = customerIds.stream()
                .distinct()
                .sorted(Comparator.comparing(CustomerId::value))
                .toList();
    }

    static Batch of(CustomerId customerId) {
        return new Batch(List.of(customerId));
    }

    /** A batch that somebody has put together: 1 to 100 customers. */
    static Batch asked(Collection<CustomerId> customerIds) {
        var batch = new Batch(List.copyOf(customerIds));
        refuseIf(batch.customerIds.isEmpty(), "required", "at least one");
        refuseIf(batch.customerIds.size() > LARGEST, "too-many", "at most " + LARGEST);
        return batch;
    }

    private static void refuseIf(boolean wrong, String code, String message) {
        Refused.unless(!wrong, () -> new Malformed(List.of(new FieldError("customerIds", code, message))));
    }
}
