package rollbook.web.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.customer.CustomerView;
import rollbook.web.Questions;
import rollbook.web.console.Objection;
import rollbook.web.console.StaffNames;

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

    Objection.Held describe(Taken taken) {
        var customer = questions.findDecidedOn(new GetCustomer(taken.customerId(), null), CustomerView.class);
        return new Objection.Held(
                masked(customer.map(view -> view.file().name()).orElse(null)),
                customer.map(CustomerView::code).orElse(""),
                names.of(taken.holder()),
                taken.since());
    }

    private static String masked(@Nullable String name) {
        return name == null || name.isBlank() ? "***" : Character.toString(name.codePointAt(0)) + "**";
    }
}
