package rollbook.web.customer;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.EraseAgain;
import rollbook.api.customer.CustomerQuery.FindErasuresToRepeat;
import rollbook.api.customer.ErasuresToRepeat;
import rollbook.web.Decisions;
import rollbook.web.Forgetting;
import rollbook.web.OnWebSide;
import rollbook.web.Questions;

/** After an older backup was restored: erases once more whom the journal of erasures names. */
@Component
@OnWebSide
class ErasuresAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAgain.class);

    private final Decisions decisions;
    private final Questions questions;
    private final List<Forgetting> beside;

    ErasuresAgain(Decisions decisions, Questions questions, List<Forgetting> beside) {
        this.decisions = decisions;
        this.questions = questions;
        this.beside = beside;
    }

    @EventListener(ApplicationReadyEvent.class)
    void repeatLost() {
        try {
            repeat();
        } catch (RuntimeException e) {
            LOG.warn("Nobody could tell whether erasures have to be repeated; the next start asks again", e);
        }
    }

    private void repeat() {
        var lost = questions
                .ask(new FindErasuresToRepeat(), ErasuresToRepeat.class, Actor.PROGRAM, null)
                .items();
        if (!lost.isEmpty()) {
            LOG.warn(
                    "{} erasures are not in this database: an older backup was restored. They are repeated.",
                    lost.size());
            beside.forEach(Forgetting::forgetAll);
            lost.forEach(this::repeat);
        }
    }

    private void repeat(ErasuresToRepeat.Item item) {
        try {
            decisions.send(
                    new EraseAgain(item.customerId(), item.erasedBy(), item.erasedAt(), item.reason()), Actor.PROGRAM);
        } catch (Refused refused) {
            LOG.info("Nothing of customer {} is in this database", item.customerId());
        }
    }
}
