package rollbook.web.customer;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * than this node, and who decides may be away for a moment, so it is asked again soon as long as something is left to do. A backup
 * may be restored at any time under a node that goes on, so it is asked now and then afterwards, too.
 */
@Component
@OnWebSide
class ErasuresAgain {

    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAgain.class);

    private final Decisions decisions;
    private final Questions questions;
    private final List<Forgetting> beside;

    /** Those that were repeated: the keys are shredded a moment later. */
    private final Set<CustomerId> repeated = new HashSet<>();

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long nextLook = System.nanoTime();

    ErasuresAgain(Decisions decisions, Questions questions, List<Forgetting> beside) {
        this.decisions = decisions;
        this.questions = questions;
        this.beside = beside;
    }

    /** On a thread of its own: who else goes by the clock must not wait until everybody can be asked. */
    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        if (System.nanoTime() - nextLook >= 0 && !looking.getAndSet(true)) {
            Thread.ofVirtual().name("erasures-again").start(() -> {
                try {
                    if (repeatLost()) {
                        nextLook = System.nanoTime() + NOW_AND_THEN.toNanos();
                    }
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /** Repeats what was lost; whether nothing is left to repeat. */
    synchronized boolean repeatLost() {
        try {
            var lost = lost();
            if (lost.isEmpty()) {
                return true;
            }
            repeat(lost);
        } catch (RuntimeException e) {
            LOG.warn("Erasures may have to be repeated, and cannot be at the moment: {}", e.toString());
        }
        return false;
    }

    private List<ErasuresToRepeat.Item> lost() {
        var noted = questions
                .ask(new FindErasuresToRepeat(), ErasuresToRepeat.class, Actor.PROGRAM, null)
                .items();
        repeated.retainAll(
                noted.stream().map(ErasuresToRepeat.Item::customerId).toList()); // another backup may lose them again
        return noted.stream()
                .filter(item -> !repeated.contains(item.customerId()))
                .toList();
    }

    private void repeat(List<ErasuresToRepeat.Item> lost) {
        LOG.warn("{} erasures are not in this database: an older backup was restored. They are repeated.", lost.size());
        beside.forEach(Forgetting::forgetAll);
        lost.forEach(this::repeat);
    }

    private void repeat(ErasuresToRepeat.Item item) {
        var again = new EraseAgain(item.customerId(), item.erasedBy(), item.erasedAt(), item.reason());
        if (Patience.unlessForbidden(() -> decisions.send(again, Actor.PROGRAM)).isEmpty()) {
            LOG.info("Nothing of customer {} is in this database", item.customerId());
        }
        repeated.add(item.customerId());
    }
}
