package rollbook.web.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetPersonalData;
import rollbook.api.customer.CustomerQuery.GetWhomToErase;
import rollbook.api.customer.PersonalData;
import rollbook.api.customer.WhomToErase;
import rollbook.web.Forgetting;
import rollbook.web.Questions;

/** Hands out what is stored about a customer: in the log and the lists, and in everything of the way in that would forget them. */
@Component
class HandingOut {

    private final Questions questions;
    private final List<Forgetting> beside;

    HandingOut(Questions questions, List<Forgetting> beside) {
        this.questions = questions;
        this.beside = beside;
    }

    /** All of it; nothing of who was erased. */
    Optional<PersonalData> find(CustomerId id, Actor actor, @Nullable Long position) {
        return questions
                .find(new GetPersonalData(id), PersonalData.class, actor, position)
                .map(data -> questions
                        .find(new GetWhomToErase(id), WhomToErase.class, actor, position)
                        .map(person -> with(data, person))
                        .orElse(data));
    }

    private PersonalData with(PersonalData data, WhomToErase person) {
        var all = data;
        for (var each : beside) {
            all = each.tell(person, all);
        }
        return all;
    }
}
