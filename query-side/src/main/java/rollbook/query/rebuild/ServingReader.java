package rollbook.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.StoredTokens;

/**
 * Who keeps the tables that serve, on whichever node: every batch ends by writing down its position, so whoever holds that row
 * lets nobody pass.
 */
final class ServingReader {

    /** When the claim of a node that went silent ends, as it is configured nowhere and so the framework has it. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    /** So long nobody may read on, for whoever was about to end a batch to notice. */
    private static final Duration STANDSTILL = Duration.ofMillis(500);

    private final String group;
    private final StoredTokens stored;
    private final Serializer serializer;

    ServingReader(String group, StoredTokens stored, Serializer serializer) {
        this.group = group;
        this.stored = stored;
        this.serializer = serializer;
    }

    /** Up to where it has read. */
    long position() {
        return stored.position(group);
    }

    /** The same, and no further until the transaction of the caller ends. */
    long hold(JdbcTemplate caller) {
        return caller
                .query(
                        "select token, token_type from axon.token where processor = ? order by segment for update",
                        (row, _) -> position(row),
                        group)
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long position(ResultSet row) throws SQLException {
        return stored.position(row);
    }

    /**
     * Lets it go on from another position, with nothing remembered: whoever was reading has lost its claim, and takes it again in a
     * moment.
     */
    void begin(JdbcTemplate caller, TrackingToken token, Instant now) {
        var written = serializer.serialize(token, byte[].class);
        caller.update(
                "update axon.token set token = ?, token_type = ?, owner = 'rebuild', touched_at = ? where processor ="
                        + " ?",
                written.getData(),
                written.getType().getName(),
                now.minus(CLAIM).plus(STANDSTILL).toString(),
                group);
    }
}
