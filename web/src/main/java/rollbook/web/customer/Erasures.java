package rollbook.web.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.EraseCustomer;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerQuery.GetErasure;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Erasure;
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

    /** Erases somebody. Who can still be known by their numbers is looked up before; afterwards nobody can. */
    Decided erase(CustomerId id, String reason, Actor actor) {
        var person = questions.find(new GetCustomer(id, null), CustomerView.class, Actor.PROGRAM, null);
        var decided = decisions.send(new EraseCustomer(id, reason), actor);
        person.ifPresent(known -> beside.forEach(each -> each.forget(known)));
        return decided;
    }

    Erasure certificate(CustomerId id, Actor actor, @Nullable Long position) {
        return questions
                .find(new GetErasure(id), Erasure.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCustomer(id)));
    }
}
