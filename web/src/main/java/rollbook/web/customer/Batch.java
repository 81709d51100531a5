package rollbook.web.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;

/** How many customers can be moved at once. */
final class Batch {

    private static final int MOST = 100;

    private Batch() {}

    /** The customers named, each once. */
    static List<CustomerId> check(@Nullable List<@Nullable CustomerId> customerIds) {
        if (customerIds == null || customerIds.isEmpty()) {
            throw wrong("required", "name at least one customer");
        }
        if (customerIds.size() > MOST) {
            throw wrong("too-many", "at most " + MOST + " at once");
        }
        if (customerIds.stream().anyMatch(Objects::isNull)) {
            throw wrong("invalid", "must be ids of customers");
        }
        return List.copyOf(new LinkedHashSet<>(customerIds));
    }

    private static Refused wrong(String code, String message) {
        return new Refused(new Refusal.Malformed(List.of(new FieldError("customerIds", code, message))));
    }
}
