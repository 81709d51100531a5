package rollbook.query.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.query.OnQuerySide;

/**
 * What somebody who looks after the program has asked for, by the name of the request: who lost the answer and asks again must not be
 * refused because it was done the first time.
 */
@Component
@OnQuerySide
class BegunRequests {

    private final JdbcClient jdbc;

    BegunRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it has been begun before. */
    boolean know(@Nullable String request) {
        return request != null
                && jdbc.sql("select count(*) from axon.begun_request where request = ?")
                                .param(request)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** It is being done, or is about to be. */
    void add(@Nullable String request) {
        if (request != null) {
            jdbc.sql("delete from axon.begun_request where begun_at < now() - interval '7 days'")
                    .update();
            jdbc.sql("insert into axon.begun_request (request) values (?) on conflict do nothing")
                    .param(request)
                    .update();
        }
    }
}
