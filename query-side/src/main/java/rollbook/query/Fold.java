package rollbook.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events into rows, a batch at a time: the events are gathered, and when the batch is about to be committed the rows they
 * touch are read at once, folded in memory, and written at once. An event that a row knows already changes nothing.
 * Rows to which nothing but brief things happen are not even read.
 *
 * <p>If that fails, the batch is taken in again event by event, so that the event that cannot be taken in is known and can be
 * laid aside by itself.
 *
 * @param <S> what a row is
 */
public final class Fold<S> {

    private final Rows<S> rows;
    private final TransactionTemplate apart;
    private final String gathered = "gathered-" + System.identityHashCode(this);
    private volatile boolean careful;
    private @Nullable Held<S> held;

    public Fold(Rows<S> rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes in what happened to the thing with this id. */
    public void take(String id, EventMessage<?> message) {
        var facts = gathered(CurrentUnitOfWork.get());
        var fact = Fact.of(message);
        if (careful) {
            apart.executeWithoutResult(_ -> fold(Map.of(id, List.of(fact))));
        } else {
            facts.computeIfAbsent(id, _ -> new ArrayList<>()).add(fact);
        }
    }

    private Map<String, List<Fact>> gathered(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(gathered, _ -> {
            var facts = new LinkedHashMap<String, List<Fact>>();
            batch.onPrepareCommit(_ -> foldAll(facts));
            batch.afterCommit(_ -> careful = false);
            return facts;
        });
    }

    private void foldAll(Map<String, List<Fact>> facts) {
        try {
            fold(facts);
        } catch (RuntimeException e) {
            careful = true;
            throw e;
        }
    }

    /** Writes what has been taken so far, for somebody who is about to change many rows at once. */
    public void settle() {
        var facts = gathered(CurrentUnitOfWork.get());
        foldAll(facts);
        facts.clear();
    }

    /** Folds facts into rows: by id, in their order. */
    public void fold(Map<String, List<Fact>> facts) {
        var rest = careful || held != null ? facts : foldBriefly(facts);
        if (!rest.isEmpty()) {
            foldWhole(rest);
        }
    }

    /**
     * Folds what is brief, and returns what is left. If a row was not there or knew its fact already, that is everything: what has been
     * written is known by then and changes nothing.
     */
    private Map<String, List<Fact>> foldBriefly(Map<String, List<Fact>> facts) {
        var brief = new LinkedHashMap<String, List<Fact>>();
        var rest = new LinkedHashMap<String, List<Fact>>();
        facts.forEach((id, news) -> {
            (rows.areBrief(news) ? brief : rest).put(id, news);
        });
        return brief.isEmpty() || rows.writeBriefly(brief) < brief.size() ? facts : rest;
    }

    private void foldWhole(Map<String, List<Fact>> facts) {
        var atHand = careful ? null : held;
        var known = atHand == null ? rows.find(facts.keySet()) : atHand.find(facts.keySet());
        var changed = new LinkedHashMap<String, S>();
        facts.forEach((id, news) -> {
            var before = known.get(id);
            var row = before;
            var fresh = false;
            for (var fact : news) {
                if (!isKnown(row, fact)) {
                    row = rows.evolve(row, fact);
                    fresh = true;
                }
            }
            if (fresh && row != null) {
                changed.put(id, row);
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        if (atHand == null) {
            rows.write(changed.values());
        } else {
            atHand.change(changed);
        }
    }

    /** From now on rows are kept at hand, and written when that is asked for. One thread alone may fold then. */
    public void hold() {
        if (held == null) {
            held = new Held<>(rows);
        }
    }

    /** How many rows wait to be written. */
    public int waiting() {
        return held == null ? 0 : held.waiting();
    }

    /** Writes the rows that wait to be written. */
    public void write() {
        if (held != null) {
            held.write();
        }
    }

    /** Forgets what is at hand: it was not stored. */
    public void letGo() {
        if (held != null) {
            held.letGo();
        }
    }

    /** From now on rows are written at once. */
    public void holdNoMore() {
        write();
        held = null;
    }

    private boolean isKnown(@Nullable S row, Fact fact) {
        return row != null && rows.version(row) >= fact.version();
    }

    /** Forgets all rows. */
    public void clear() {
        rows.clear();
    }
}
