package rollbook.web.problem;

import java.time.Instant;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import rollbook.api.Refusal;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.Questions;

/** Tells the loser of a claim not only who won but what they are called. */
@Component
class HolderNames {

    private final Questions questions;

    HolderNames(Questions questions) {
        this.questions = questions;
    }

    void addTo(ProblemDetail problem, Refusal refusal) {
        if (refusal instanceof AlreadyHeld(var taken)) {
            var holders = taken.stream().map(Taken::holder).distinct().toList();
            var known =
                    questions.findDecidedOn(holders.stream().map(GetStaff::new).toList(), StaffView.class);
            var names = new HashMap<StaffId, String>();
            known.forEach(one -> one.ifPresent(staff -> names.put(staff.id(), staff.displayName())));
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
