package rollbook.web.problem;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            var names = holders.stream().collect(Collectors.toMap(Function.identity(), this::name));
            problem.setProperty(
                    "taken",
                    taken.stream()
                            .map(one -> new Named(one.customerId(), one.holder(), names.get(one.holder()), one.since()))
                            .toList());
        }
    }

    private String name(StaffId holder) {
        return questions
                .findDecidedOn(new GetStaff(holder), StaffView.class)
                .map(StaffView::displayName)
                .orElse("");
    }

    /** Who holds a customer, with the name. */
    record Named(
            CustomerId customerId, StaffId holder, @Nullable String holderName, Instant since) {}
}
