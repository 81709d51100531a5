package rollbook.query.rebuild;

import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollbook.api.operations.RebuildPhase;
import rollbook.query.OnQuerySide;

/**
 * New tables that nobody builds any more, and what was laid aside on the way, because a node ended before it could throw them away.
 * What they say about people nobody would take out of them.
 */
@Component
@OnQuerySide
class Ruins {

    private static final Logger LOG = LoggerFactory.getLogger(Ruins.class);
    private static final String NEW_TABLES = "select tablename from pg_tables where schemaname = 'anew'";

    private static final String LETTERS = """
        delete from axon.dead_letter l where l.processing_group like '%%%1$s'
            and not exists (select from axon.rebuild r
                            where r.processor || '%1$s' = l.processing_group and r.phase <> 'FAILED')
        """.formatted(Twin.LETTERS);

    private final RebuildBook book;
    private final Twins twins;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Ruins(RebuildBook book, Twins twins, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.book = book;
        this.twins = twins;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Throws them away. Who begins to build makes the tables and says so in one transaction. */
    void clear() {
        jdbc.update(LETTERS);
        var left = new HashSet<>(jdbc.queryForList(NEW_TABLES, String.class));
        if (left.isEmpty()) {
            return;
        }
        book.all().stream()
                .filter(rebuild -> rebuild.phase() != RebuildPhase.FAILED)
                .forEach(rebuild -> twins.tables(rebuild.processor()).forEach(left::remove));
        if (!left.isEmpty()) {
            LOG.info("Nobody builds {} any more", left);
            transaction.executeWithoutResult(_ -> {
                jdbc.execute("set local lock_timeout = '4s'");
                left.forEach(table -> jdbc.execute("drop table if exists anew.\"" + table + "\""));
            });
        }
    }
}
