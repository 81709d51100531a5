package rollbook.command.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;

/** Customers by who held them until now, in the order of the holders' ids: their portfolios are taken in hand in one order. */
final class ByHolder {

    private final TreeMap<StaffId, List<CustomerId>> customers = new TreeMap<>(Comparator.comparing(StaffId::value));

    void add(StaffId formerHolder, CustomerId customerId) {
        customers.computeIfAbsent(formerHolder, _ -> new ArrayList<>()).add(customerId);
    }

    void forEach(BiConsumer<StaffId, List<CustomerId>> holder) {
        customers.forEach(holder);
    }
}
