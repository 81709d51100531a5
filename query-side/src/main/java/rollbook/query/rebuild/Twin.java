package rollbook.query.rebuild;

import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollbook.query.InHaste;
import rollbook.query.rebuild.ReadAhead.Batch;

/**
 * The projections of a group a second time, keeping the tables that are being built.
 *
 * @param jdbc on which the tables of the group are those
 * @param axonTransactions the same transactions, for batches of events
 */
record Twin(
        String group,
        NewTables tables,
        JdbcTemplate jdbc,
        PlatformTransactionManager transactions,
        org.axonframework.common.transaction.TransactionManager axonTransactions,
        EventHandlerInvoker projections,
        List<InHaste> hasty) {

    private static final Logger LOG = LoggerFactory.getLogger(Twin.class);

    /** What stands behind the name of a group where its twin lays events aside. */
    static final String LETTERS = "@anew";

    private static final String LAID_ASIDE_HERE_ALONE = """
        select count(distinct n.sequence_id) as many, min(n.payload_type) as event from axon.dead_letter n
        where n.processing_group = ?
          and n.sequence_id not in (select o.sequence_id from axon.dead_letter o where o.processing_group = ?)
          and n.sequence_id not in (select d.aggregate_id from axon.discarded_letter d
                                    where d.processor = ? and d.aggregate_id is not null)
        """;

    boolean isConcernedBy(TrackedEventMessage<?> event) {
        return projections.canHandle(event, Segment.ROOT_SEGMENT);
    }

    void hasten() {
        hasty.forEach(InHaste::hasten);
    }

    /** How many rows wait to be written. */
    int waiting() {
        return hasty.stream().mapToInt(InHaste::waiting).sum();
    }

    void write() {
        hasty.forEach(InHaste::write);
    }

    void letGo() {
        hasty.forEach(InHaste::letGo);
    }

    void makeUp() {
        hasty.forEach(InHaste::makeUp);
    }

    /** Makes the tables, empty, in the transaction of the caller. */
    void begin() {
        tables.create(jdbc);
        forgetLetters();
        projections.performReset();
    }

    /**
     * What was laid aside here takes the place of what was laid aside by those that serve, in the transaction of the caller.
     *
     * @return whether there is anything
     * @throws Building.LaidAside if it is about something of which those that serve have taken everything in
     */
    boolean lettersTakeTheirPlace() {
        jdbc.query(
                LAID_ASIDE_HERE_ALONE,
                row -> {
                    if (row.getLong("many") > 0) {
                        throw new Building.LaidAside(row.getString("event"), row.getLong("many"));
                    }
                },
                group + LETTERS,
                group,
                group);
        jdbc.update("delete from axon.dead_letter where processing_group = ?", group);
        return jdbc.update(
                        "update axon.dead_letter set processing_group = ? where processing_group = ?",
                        group,
                        group + LETTERS)
                > 0;
    }

    /** Takes events in, in the transaction of the caller. */
    void take(Batch batch) {
        if (batch.events().isEmpty()) {
            return;
        }
        var work = new BatchingUnitOfWork<TrackedEventMessage<?>>(batch.events());
        work.attachTransaction(axonTransactions);
        Callable<Boolean> handling = () -> {
            projections.handle(work.getMessage(), Segment.ROOT_SEGMENT);
            return true;
        };
        var result = work.executeWithResult(handling, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    /** Throws the new tables away, and what was laid aside, unless somebody is at work on them just now and does so afterwards. */
    void discard() {
        try {
            within(() -> {
                jdbc.execute("set local lock_timeout = '4s'");
                tables.drop(jdbc);
                forgetLetters();
            });
        } catch (DataAccessException e) {
            LOG.info("The new tables of {} are still in use: {}", group, e.getMessage());
        }
    }

    /** What was laid aside on the way, which nobody sees and nobody can try again. */
    private void forgetLetters() {
        jdbc.update("delete from axon.dead_letter where processing_group = ?", group + LETTERS);
    }

    /** In one transaction. */
    void within(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
