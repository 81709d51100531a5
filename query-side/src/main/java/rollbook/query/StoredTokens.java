package rollbook.query;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the projections of all nodes have written down how far they have read. Looking takes nothing away from who reads. */
public final class StoredTokens {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    public StoredTokens(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The position that a projection has stored; 0 if none. */
    public long position(String group) {
        return token(group).map(token -> token.position().orElse(0)).orElse(0L);
    }

    /** The token of a projection's first segment; empty if it has read nothing yet. */
    public Optional<TrackingToken> token(String group) {
        return jdbc.sql("select token, token_type from axon.token where processor = ? and token is not null order by"
                        + " segment limit 1")
                .param(group)
                .query((row, _) -> new SimpleSerializedObject<>(
                        row.getBytes("token"), byte[].class, row.getString("token_type"), null))
                .optional()
                .map(serializer::<byte[], TrackingToken>deserialize);
    }
}
