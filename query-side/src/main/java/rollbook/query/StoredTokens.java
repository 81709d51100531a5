package rollbook.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
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

    /** Who reads each part of every projection, and up to where. */
    public Map<String, List<Part>> parts() {
        var parts = new HashMap<String, List<Part>>();
        jdbc.sql("select processor, segment, token, token_type, owner from axon.token order by processor, segment")
                .query(row -> {
                    parts.computeIfAbsent(row.getString("processor"), _ -> new ArrayList<>())
                            .add(new Part(row.getInt("segment"), position(row), row.getString("owner")));
                });
        return parts;
    }

    /**
     * A part of a projection's reading.
     *
     * @param node which reads it; absent where none does
     */
    public record Part(int segment, long position, @Nullable String node) {}

    /** The position in a row that has a {@code token} and its {@code token_type}. */
    public long position(ResultSet row) throws SQLException {
        var stored = row.getBytes("token");
        return stored == null
                ? 0
                : read(stored, row.getString("token_type")).position().orElse(0);
    }

    /** The token of a projection's first segment; empty if it has read nothing yet. */
    public Optional<TrackingToken> token(String group) {
        return jdbc.sql("select token, token_type from axon.token where processor = ? and token is not null order by"
                        + " segment limit 1")
                .param(group)
                .query((row, _) -> read(row.getBytes("token"), row.getString("token_type")))
                .optional();
    }

    private TrackingToken read(byte[] token, String type) {
        return serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
