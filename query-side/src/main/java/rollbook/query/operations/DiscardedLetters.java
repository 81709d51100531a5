package rollbook.query.operations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.staff.StaffId;
import rollbook.query.OnQuerySide;

/** Dead letters that were given up: which, by whom and why is kept; what the event says stands in the log. */
@Component
@OnQuerySide
class DiscardedLetters {

    private static final String ERASED = "customer.CustomerErased";

    private static final String DISCARD = """
        with gone as (delete from axon.dead_letter where dead_letter_id = :id returning *)
        insert into axon.discarded_letter (id, processor, event, aggregate_id, version, cause, laid_aside_at, discarded_by, reason)
        select dead_letter_id, processing_group, payload_type, aggregate_id, sequence, cause_type, enqueued_at, :by, :reason from gone
        """;

    private final JdbcClient jdbc;

    DiscardedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a letter says that somebody is to be forgotten. */
    boolean isToForget(String id) {
        return jdbc.sql("select exists (select from axon.dead_letter where dead_letter_id = ? and payload_type = ?)")
                .params(id, ERASED)
                .query(Boolean.class)
                .single();
    }

    /** Gives a letter up; false if there is none. */
    boolean add(String id, StaffId by, String reason) {
        return jdbc.sql(DISCARD)
                        .param("id", id)
                        .param("by", by.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }
}
