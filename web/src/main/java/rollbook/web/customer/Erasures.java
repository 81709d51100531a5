package rollbook.web.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.EraseCustomer;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetErasure;
import rollbook.api.customer.CustomerQuery.GetWhomToErase;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.Erasure;
import rollbook.api.customer.FileRules;
import rollbook.api.customer.WhomToErase;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Forgetting;
import rollbook.web.Questions;

/** Erases customers: in the log and the lists, and in what the way in has kept of them. */
@Component
class Erasures {

    private final Decisions decisions;
    private final Questions questions;
    private final List<Forgetting> beside;

    Erasures(Decisions decisions, Questions questions, List<Forgetting> beside) {
        this.decisions = decisions;
        this.questions = questions;
        this.beside = beside;
    }

    /**
     * Erases somebody. What the way in has kept goes first, while there is still somebody to know it by: if this node ended after the
     * decision, nobody could tell any more. What came in meanwhile goes afterwards.
     */
    Decided erase(CustomerId id, String reason, Actor actor) {
        var person = questions.find(new GetWhomToErase(id), WhomToErase.class, actor, null);
        var errors = FileRules.checkReason(reason);
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));

        person.ifPresent(this::forget);
        var decided = decisions.send(new EraseCustomer(id, reason), actor);
        person.ifPresent(this::forget);
        return decided;
    }

    private void forget(WhomToErase person) {
        beside.forEach(each -> each.forget(person));
    }

    Erasure certificate(CustomerId id, Actor actor, @Nullable Long position) {
        return find(id, actor, position).orElseThrow(() -> new Refused(new NoSuchCustomer(id)));
    }

    /** The certificate, if somebody was erased: not before every list has come to where the log is now, and so has forgotten them. */
    Optional<Erasure> find(CustomerId id, Actor actor, @Nullable Long position) {
        var query = new GetErasure(id);
        var found = questions.find(query, Erasure.class, actor, position);
        return found.isEmpty() || position != null
                ? found
                : questions.find(query, Erasure.class, actor, questions.head());
    }
}
