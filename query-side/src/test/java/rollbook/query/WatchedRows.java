package rollbook.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of a table, somebody looking on: how many are read, and whether they stumble in the middle of writing.
 *
 * @param <S> what a row is
 */
public final class WatchedRows<S> implements Rows<S> {

    private final Rows<S> rows;
    private final boolean briefly;
    private int asked;
    private boolean failing;

    /**
     * Looks on.
     *
     * @param briefly whether the short way may be taken
     */
    public WatchedRows(Rows<S> rows, boolean briefly) {
        this.rows = rows;
        this.briefly = briefly;
    }

    /** How many rows have been read since they were cleared. */
    public int asked() {
        return asked;
    }

    /** Once, the next time they are written. */
    public void stumble() {
        failing = true;
    }

    /** Thrown where rows stumble. */
    private static final class Stumbled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Takes in batch after batch, each begun in some mood; one that fails comes again, as it does from the log. */
    public <T> T after(
            List<List<DomainEventMessage<?>>> batches,
            PlatformTransactionManager transactions,
            Consumer<Fold<S>> mood,
            Supplier<T> table) {
        clear();
        var fold = new Fold<>(this, transactions);
        for (var batch : batches) {
            mood.accept(fold);
            try {
                take(fold, transactions, batch);
            } catch (Stumbled _) {
                take(fold, transactions, batch);
            }
        }
        new TransactionTemplate(transactions).executeWithoutResult(_ -> fold.holdNoMore());
        return table.get();
    }

    /** Takes in a batch, in a transaction of its own. */
    public static void take(
            Fold<?> fold, PlatformTransactionManager transactions, List<? extends DomainEventMessage<?>> batch) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var work = DefaultUnitOfWork.startAndGet(batch.getFirst());
            batch.forEach(message -> fold.take(message.getAggregateIdentifier(), message));
            work.commit();
        });
    }

    @Override
    public Map<String, S> find(Collection<String> ids) {
        asked += ids.size();
        return rows.find(ids);
    }

    @Override
    public long version(S row) {
        return rows.version(row);
    }

    @Override
    public S evolve(@Nullable S row, Fact fact) {
        return rows.evolve(row, fact);
    }

    @Override
    public void write(Collection<S> changed) {
        rows.write(changed);
        stumbleIfAsked();
    }

    @Override
    public boolean areBrief(List<Fact> news) {
        return briefly && rows.areBrief(news);
    }

    @Override
    public int writeBriefly(Map<String, List<Fact>> facts) {
        var written = rows.writeBriefly(facts);
        stumbleIfAsked();
        return written;
    }

    private void stumbleIfAsked() {
        if (failing) {
            failing = false;
            throw new Stumbled();
        }
    }

    @Override
    public void clear() {
        rows.clear();
        asked = 0;
        failing = false;
    }
}
