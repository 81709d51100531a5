package rollbook.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.web.KeyedHash;

/** What a node leaves behind that dies after it has done what was asked and before it can say so. */
record UnansweredRequest(JdbcClient jdbc, KeyedHash hash) {

    /** As if the first node had died over the one request with this key. */
    void leave(String key) {
        var kept = Asked.of("", key, new byte[0], hash).keyHash();
        assertThat(jdbc.sql("update account.idempotency set status = null, node = 1,"
                                + " lease_until = now() + interval '1 minute' where key = ?")
                        .param(kept)
                        .update())
                .isEqualTo(1);
    }
}
