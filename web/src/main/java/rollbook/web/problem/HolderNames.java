package rollbook.web.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import rollbook.api.Refusal;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.staff.StaffId;
import rollbook.web.StaffNames;

/** Tells the loser of a claim not only who won but what they are called. */
@Component
class HolderNames {

    private final StaffNames staff;

    HolderNames(StaffNames staff) {
        this.staff = staff;
    }

    void addTo(ProblemDetail problem, Refusal refusal) {
        if (refusal instanceof AlreadyHeld(var taken)) {
            var names = staff.known(taken.stream().map(Taken::holder).toList());
            problem.setProperty(
                    "taken",
                    taken.stream()
                            .map(one -> new Named(
                                    one.customerId(), one.holder(), names.getOrDefault(one.holder(), ""), one.since()))
                            .toList());
        }
    }

    /** Who holds a customer, with the name. */
    record Named(
            CustomerId customerId, StaffId holder, @Nullable String holderName, Instant since) {}
}
