package rollbook.web.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.customer.CustomerView;
import rollbook.api.staff.StaffId;
import rollbook.web.Questions;
import rollbook.web.StaffNames;
import rollbook.web.console.Objection;

/**
 * What a consultant may learn of a customer who went to somebody else: the number, the first character of the name, the holder and since
 * when. It is what a duplicate check tells, too.
 */
@Component
class TakenCustomers {

    private final Questions questions;
    private final StaffNames names;

    TakenCustomers(Questions questions, StaffNames names) {
        this.questions = questions;
        this.names = names;
    }

    /** Each of them, in the order given. */
    List<Objection.Held> describe(List<Taken> taken) {
        var customers = questions.findDecidedOn(
                taken.stream()
                        .map(one -> new GetCustomer(one.customerId(), null))
                        .toList(),
                CustomerView.class);
        var holders = names.known(taken.stream().map(Taken::holder).toList());
        return IntStream.range(0, taken.size())
                .mapToObj(i -> describe(taken.get(i), customers.get(i), holders))
                .toList();
    }

    private static Objection.Held describe(Taken taken, Optional<CustomerView> customer, Map<StaffId, String> holders) {
        return new Objection.Held(
                masked(customer.map(view -> view.file().name()).orElse(null)),
                customer.map(CustomerView::code).orElse(""),
                holders.getOrDefault(taken.holder(), taken.holder().value()),
                taken.since());
    }

    private static String masked(@Nullable String name) {
        return name == null || name.isBlank() ? "***" : Character.toString(name.codePointAt(0)) + "**";
    }
}
