package rollbook.web.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.staff.StaffId;
import rollbook.web.console.Console;
import rollbook.web.console.NotHere;
import rollbook.web.console.Toast;

/** The way back after customers changed hands: each to whom they were with before, by the same commands as everybody uses. */
@Component
class WaysBack {

    static final String ADDRESS = "/customers/handbacks";
    static final String FIELD = "back";

    private static final String REASON = "undo";
    private static final String TO = ":"; // stands in no id

    private final Console console;

    WaysBack(Console console) {
        this.console = console;
    }

    /** Who is with whom, before anything is done; nobody stands for the pool. */
    Before before(List<CustomerId> customerIds, Actor actor) {
        var holders = new LinkedHashMap<CustomerId, Optional<StaffId>>();
        for (var id : customerIds) {
            var customer = console.find(new GetCustomer(id, null), CustomerView.class, actor);
            holders.put(id, customer.flatMap(WaysBack::holder));
        }
        return new Before(holders);
    }

    private static Optional<StaffId> holder(CustomerView customer) {
        return Optional.ofNullable(customer.consultant()).map(holder -> holder.id());
    }

    /** Goes back. */
    void go(List<String> back, Actor actor) {
        back.stream()
                .map(Way::read)
                .collect(Collectors.groupingBy(Way::to, LinkedHashMap::new, Collectors.toList()))
                .forEach((to, ways) -> send(to, ways.stream().map(Way::customer).toList(), actor));
    }

    private void send(Optional<StaffId> to, List<CustomerId> customers, Actor actor) {
        if (to.isEmpty()) {
            console.send(new ReleaseCustomers(actor.id(), customers, REASON), actor);
        } else if (actor.is(to.get())) {
            console.send(new ClaimCustomers(actor.id(), customers), actor);
        } else {
            console.send(new AssignCustomers(to.get(), customers, REASON), actor);
        }
    }

    /** Who was with whom. */
    record Before(Map<CustomerId, Optional<StaffId>> holders) {

        Toast orBack(Toast toast) {
            return toast.orBack(
                    ADDRESS,
                    Map.of(
                            FIELD,
                            holders.entrySet().stream()
                                    .map(one -> new Way(one.getKey(), one.getValue()).written())
                                    .toList()));
        }
    }

    private record Way(CustomerId customer, Optional<StaffId> to) {

        static Way read(String written) {
            try {
                var parts = written.split(TO, 2);
                var to = parts.length < 2 || parts[1].isEmpty()
                        ? Optional.<StaffId>empty()
                        : Optional.of(new StaffId(parts[1]));
                return new Way(new CustomerId(parts[0]), to);
            } catch (IllegalArgumentException _) {
                throw new NotHere();
            }
        }

        String written() {
            return customer + TO + to.map(StaffId::value).orElse("");
        }
    }
}
