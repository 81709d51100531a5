package rollbook.web.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerCommand.EraseAgain;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.FindErasuresToRepeat;
import rollbook.api.customer.ErasuresToRepeat;
import rollbook.web.Decisions;
import rollbook.web.Forgetting;
import rollbook.web.OnWebSide;
import rollbook.web.Patience;
import rollbook.web.Questions;

/**
 * After an older backup was restored: erases once more whom the journal of erasures names. Who can tell whom it names may start later
 * than this node, and who decides may be away for a moment, so it is asked every so often.
 */
@Component
@OnWebSide
class ErasuresAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAgain.class);

    private final Decisions decisions;
    private final Questions questions;
    private final List<Forgetting> beside;

    /** Those that were repeated: the keys are shredded a moment later. */
    private final Set<CustomerId> repeated = new HashSet<>();

    ErasuresAgain(Decisions decisions, Questions questions, List<Forgetting> beside) {
        this.decisions = decisions;
        this.questions = questions;
        this.beside = beside;
    }

    @Scheduled(fixedDelayString = "PT5S")
    synchronized void repeatLost() {
        try {
            repeat();
        } catch (RuntimeException e) {
            LOG.warn("Erasures may have to be repeated, and cannot be at the moment: {}", e.toString());
        }
    }

    private void repeat() {
        var lost =
                questions.ask(new FindErasuresToRepeat(), ErasuresToRepeat.class, Actor.PROGRAM, null).items().stream()
                        .filter(item -> !repeated.contains(item.customerId()))
                        .toList();
        if (!lost.isEmpty()) {
            LOG.warn(
                    "{} erasures are not in this database: an older backup was restored. They are repeated.",
                    lost.size());
            beside.forEach(Forgetting::forgetAll);
            lost.forEach(this::repeat);
        }
    }

    private void repeat(ErasuresToRepeat.Item item) {
        var again = new EraseAgain(item.customerId(), item.erasedBy(), item.erasedAt(), item.reason());
        if (Patience.unlessForbidden(() -> decisions.send(again, Actor.PROGRAM)).isEmpty()) {
            LOG.info("Nothing of customer {} is in this database", item.customerId());
        }
        repeated.add(item.customerId());
    }
}
